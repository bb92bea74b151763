import type { GridFigures } from './measure-grid';

/** What the grid of a hundred thousand rows must keep to. */
export const bounds = { firstRows: 1500, longestBlank: 300, mostNodes: 3000, heap: 120_000_000 } as const;

type Figure = keyof typeof bounds;

const names: Readonly<Record<Figure, string>> = { firstRows: 'first rows, cold (ms)', longestBlank: 'longest blank row while scrolling (ms)', mostNodes: 'most nodes in the page', heap: 'heap after scrolling (bytes)' };

const figures = Object.keys(bounds) as readonly Figure[];

/** The one in the middle: a single slow moment of the machine is none of the grid's. */
const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

export interface Verdict {
  readonly lines: readonly string[];
  readonly holds: boolean;
}

/** A line for each figure with its bound and how much of it is used up. */
export function verdictOn(measured: readonly GridFigures[]): Verdict {
  const medians = figures.map((figure) => ({ figure, value: median(measured.map((figures) => figures[figure])) }));
  const lines = medians.map(({ figure, value }) => `${names[figure].padEnd(40)}${value.toFixed(0).padStart(12)}${String(bounds[figure]).padStart(12)}${(value / bounds[figure]).toFixed(2).padStart(8)}`);
  return { lines, holds: medians.every(({ figure, value }) => value <= bounds[figure]) };
}
