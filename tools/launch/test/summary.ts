import { seconds } from '../terminal/say';

export interface StageResult {
  readonly name: string;
  readonly passed: boolean;
  readonly milliseconds: number;
}

/** One line per stage, those that were not reached included. */
export function summary(names: readonly string[], results: readonly StageResult[]): readonly string[] {
  const lines = names.map((name) => {
    const result = results.find((candidate) => candidate.name === name);
    const outcome = result === undefined ? 'not run' : result.passed ? 'passed' : 'FAILED';
    return `  ${name.padEnd(8)}${outcome.padEnd(9)}${(result === undefined ? '' : seconds(result.milliseconds)).padStart(8)}`.trimEnd();
  });
  const total = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [...lines, `  ${'all'.padEnd(17)}${seconds(total).padStart(8)}`];
}
