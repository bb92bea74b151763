import type { JsonObject } from '@kontor/kernel';
import type { StepContext } from './context';
import type { ExternalRef } from './external-ref';

/**
 * One remote effect. After an attempt whose outcome is unknown core asks `find`; only where `repeatable` says that
 * the remote itself ignores a repetition may it simply run again. A step without either is refused at start-up.
 */
export interface Step<Input extends JsonObject = JsonObject, Settings = unknown> {
  /** Remote calls it takes when all goes well; used for the estimate. */
  readonly requests: number;
  readonly repeatable?: boolean;
  /**
   * The same input always means the same remote thing, whichever transaction asks for it, such as a contact. What it
   * gave within the last day is used again without a call, and while nobody knows what became of it for one transaction
   * the others wait. The input holds nothing that belongs to one transaction: no natural key, no result of an operation.
   */
  readonly shared?: boolean;
  run(input: Input, ctx: StepContext<Settings>): Promise<ExternalRef>;
  /** Has this already happened? Asked only after an attempt ended in doubt. */
  find?(input: Input, ctx: StepContext<Settings>): Promise<ExternalRef | undefined>;
}

/** One call that carries many inputs. Keys are core's; every key must come back. */
export interface BatchStep<Input extends JsonObject = JsonObject, Settings = unknown> {
  readonly maxItems: number;
  /** Remote calls per batch. */
  readonly requests: number;
  readonly repeatable?: boolean;
  runMany(inputs: ReadonlyMap<string, Input>, ctx: StepContext<Settings>): Promise<ReadonlyMap<string, ExternalRef>>;
  find?(input: Input, ctx: StepContext<Settings>): Promise<ExternalRef | undefined>;
}

export type AnyStep<Settings = unknown> = Step<JsonObject, Settings> | BatchStep<JsonObject, Settings>;
export type StepMap<Settings = unknown> = Readonly<Record<string, AnyStep<Settings>>>;

/** The input a step of a map takes. */
export type InputOf<AStep> = AStep extends { run(input: infer Input, ctx: never): unknown }
  ? Input
  : AStep extends { runMany(inputs: ReadonlyMap<string, infer Input>, ctx: never): unknown }
    ? Input
    : never;

export const isBatchStep = <Settings>(step: AnyStep<Settings>): step is BatchStep<JsonObject, Settings> => 'runMany' in step;
