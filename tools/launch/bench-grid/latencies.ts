export interface Latency {
  readonly name: string;
  /** Milliseconds. */
  readonly first: number;
  readonly median: number;
  readonly slowest: number;
}

export interface Question {
  readonly name: string;
  readonly ask: () => Promise<unknown>;
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await ask();
  return performance.now() - begun;
}

/** Asks once for whoever comes first, then as often as it takes for a figure that does not hang on one moment. */
export async function latencyOf({ name, ask }: Question, times: number): Promise<Latency> {
  const first = await timed(ask);
  const rest: number[] = [];
  for (let count = 0; count < times; count += 1) rest.push(await timed(ask));
  const sorted = [...rest].sort((left, right) => left - right);
  return { name, first, median: middle(sorted), slowest: sorted.at(-1) ?? first };
}
