import { money, type Money } from '@kontor/kernel';
import { mostLines, type Draft, type DraftLine } from './split-draft';

const nextKey = (lines: readonly DraftLine[]): number => Math.max(-1, ...lines.map(({ key }) => key)) + 1;

export const blankLine = (key: number): DraftLine => ({ key, typed: '', glAccount: null, taxRate: null, costCenter: null, costUnit: null, text: '' });

export const isFull = ({ lines }: Draft): boolean => lines.length >= mostLines;

const withLines = (draft: Draft, lines: readonly DraftLine[]): Draft => ({ ...draft, lines });

/** Puts a line at the end, coded as the last one: it is the new one that takes what remains. */
export function addLine(draft: Draft): Draft {
  if (isFull(draft)) return draft;
  const last = draft.lines.at(-1) ?? blankLine(0);
  return withLines(draft, [...draft.lines, { ...last, key: nextKey(draft.lines), typed: '', text: '' }]);
}

/** The same line once more, below it. */
export function duplicateLine(draft: Draft, key: number): Draft {
  const place = draft.lines.findIndex((line) => line.key === key);
  const line = draft.lines[place];
  if (!line || isFull(draft)) return draft;
  return withLines(draft, [...draft.lines.slice(0, place + 1), { ...line, key: nextKey(draft.lines) }, ...draft.lines.slice(place + 1)]);
}

/** There is always one left. */
export const removeLine = (draft: Draft, key: number): Draft => (draft.lines.length === 1 ? draft : withLines(draft, draft.lines.filter((line) => line.key !== key)));

export const changeLine = (draft: Draft, key: number, change: Partial<Omit<DraftLine, 'key'>>): Draft =>
  withLines(draft, draft.lines.map((line) => (line.key === key ? { ...line, ...change } : line)));

/** Equal parts to the cent, as amounts; what cannot be divided goes to the last line, as everywhere. */
export function evenParts(total: Money, count: number): readonly Money[] {
  const part = Math.trunc(total.minor / count);
  return Array.from({ length: count }, (_, index) => money(index < count - 1 ? part : total.minor - part * (count - 1), total.currency));
}
