import type { Money } from '@kontor/kernel';
import type { ChoiceRule, Direction } from '../mapping/csv-mapping';
import { comparable } from '../text/clean-text';
import type { CsvRow } from './csv-row';

export const directionOf = (amount: Money): Direction => {
  if (amount.minor === 0) return 'zero';
  return amount.minor < 0 ? 'out' : 'in';
};

function textApplies(row: CsvRow, rule: ChoiceRule<unknown>): boolean {
  const { column, equals, startsWith, contains } = rule;
  if (column === undefined) return true;
  const text = comparable(row.cell(column).value);
  const some = (words: readonly string[] | undefined, test: (word: string) => boolean) => words === undefined || words.map(comparable).some(test);
  return (
    some(equals, (word) => text === word) && some(startsWith, (word) => text.startsWith(word)) && some(contains, (word) => text.includes(word))
  );
}

/** What the first rule that applies says. */
export function choose<Value>(row: CsvRow, rules: readonly ChoiceRule<Value>[], billing: Money): Value | undefined {
  const direction = directionOf(billing);
  return rules.find((rule) => (rule.direction ?? direction) === direction && textApplies(row, rule))?.then;
}

/** The words the rules know, and the cell they were looked for in: for the sentence that refuses the cell. */
export function unchosen(row: CsvRow, rules: readonly ChoiceRule<unknown>[]): { column: string; value: string; known: string } {
  const column = rules.find((rule) => rule.column !== undefined)?.column;
  const words = rules.flatMap((rule) => rule.equals ?? rule.startsWith ?? rule.contains ?? []).filter((word) => word !== '');
  const cell = column === undefined ? { column: '', value: '' } : row.cell(column);
  return { ...cell, known: [...new Set(words)].join(', ') };
}
