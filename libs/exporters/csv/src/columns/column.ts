import { toDecimal, money, type LocalizedText, type Money } from '@kontor/kernel';
import type { CellKind } from './cell';
import type { RowFacts } from './row-facts';

/** One column: its heading in each language, what its cells hold, and where they come from. */
export interface Column {
  readonly label: LocalizedText;
  readonly kind: CellKind;
  readonly read: (facts: RowFacts) => string;
}

type Read = (facts: RowFacts) => string | undefined;

const column = (kind: CellKind, de: string, en: string, read: Read): Column => ({ kind, label: { de, en }, read: (facts) => read(facts) ?? '' });

export const text = (de: string, en: string, read: Read): Column => column('text', de, en, read);
export const date = (de: string, en: string, read: Read): Column => column('date', de, en, read);
export const decimal = (de: string, en: string, read: Read): Column => column('decimal', de, en, read);

export const amount = (de: string, en: string, read: (facts: RowFacts) => Money | undefined): Column =>
  decimal(de, en, (facts) => {
    const found = read(facts);
    return found && toDecimal(money(found.minor * facts.sign, found.currency));
  });

/** Belongs to the whole transaction: told on its first row only, so that the column can be added up. */
export const once = (whole: Column): Column => ({ ...whole, read: (facts) => (facts.number === 1 ? whole.read(facts) : '') });
