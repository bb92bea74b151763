import { seconds } from '../terminal/say';

export interface StageResult {
  readonly name: string;
  readonly passed: boolean;
  readonly milliseconds: number;
}

/** One line per stage, those that were not reached included, and how long all took: stages run beside one another. */
export function summary(names: readonly string[], results: readonly StageResult[], milliseconds: number): readonly string[] {
  const lines = names.map((name) => {
    const result = results.find((candidate) => candidate.name === name);
    const outcome = result === undefined ? 'not run' : result.passed ? 'passed' : 'FAILED';
    return `  ${name.padEnd(8)}${outcome.padEnd(9)}${(result === undefined ? '' : seconds(result.milliseconds)).padStart(8)}`.trimEnd();
  });
  return [...lines, `  ${'all'.padEnd(17)}${seconds(milliseconds).padStart(8)}`];
}
