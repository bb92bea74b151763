import type { ConformanceBench } from './conformance-bench';

/** One sentence that names what is wrong and where; none means that the check was passed. */
export type Finding = string;

/** One promise of the contract, and the trial of it. */
export interface ConformanceCheck {
  /** Said of the plugin: "accepts good credentials …". */
  readonly sentence: string;
  /** Only plugins with this delivery are asked. */
  readonly delivery?: 'api' | 'file';
  run(bench: ConformanceBench): Promise<readonly Finding[]>;
}

/** Runs work that should not throw; what it throws is a finding. */
export async function orFinding(what: string, work: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await work();
  } catch (error) {
    // Whatever the plugin throws here is what the check is looking for.
    return [`${what} threw ${String(error)}`];
  }
}

export const unless = (holds: boolean, finding: Finding): readonly Finding[] => (holds ? [] : [finding]);

/** One JSON line, for findings that show two values. */
export const shown = (value: unknown): string => JSON.stringify(value);
