import type { DateKind, TransactionFilter } from '@kontor/api-contracts';
import type { BoundValue } from '@kontor/server-persistence';

/** A condition with `?` for each of its parameters. */
export interface Clause {
  readonly sql: string;
  readonly params: readonly BoundValue[];
}

/** Columns that stand in indexes; `sort_date` is the booking date, or the day of the transaction where there is none. */
const dayColumns: Readonly<Record<DateKind, string>> = {
  booking: 't.sort_date',
  transaction: 't.transaction_date',
  settlement: 't.settlement_date',
};

type Key = keyof TransactionFilter;
type Condition<Member extends Key> = (value: NonNullable<TransactionFilter[Member]>, filter: TransactionFilter) => Clause | undefined;

const day = (comparison: '>=' | '<=') => (value: string, { dateKind = 'booking' }: TransactionFilter): Clause => ({
  sql: `${dayColumns[dateKind]} ${comparison} ?::date`,
  params: [value],
});

const simple = (sql: string) => (value: BoundValue): Clause => ({ sql, params: [value] });

const unicode = 'collate "und-x-icu"';

/** In any case, whatever the language of the database; `strpos` knows no wildcards, so what is typed means itself. */
const holds = (column: string): ((value: BoundValue) => Clause) => simple(`strpos(${column}, lower(?::text ${unicode}) collate "C") > 0`);

/** One condition for each member of a filter; a new member without one does not compile. */
const conditions: { readonly [Member in Key]: Condition<Member> } = {
  text: holds('t.search_text'),
  kinds: (value) => ({ sql: 't.kind = any(?)', params: [[...value]] }),
  status: simple('t.status = ?'),
  dateKind: () => undefined,
  from: day('>='),
  to: day('<='),
  minAmount: simple('t.amount_size >= ?'),
  maxAmount: simple('t.amount_size <= ?'),
  cardLast4: simple('t.card_last4 = ?'),
  cardholder: holds('t.holder_key'),
  merchant: holds('t.merchant_key'),
  importId: simple('t.import_id = ?'),
  sources: (value) => ({ sql: 't.source = any(?)', params: [[...value]] }),
};

function clauseOf<Member extends Key>(filter: TransactionFilter, member: Member): Clause | undefined {
  const value = filter[member];
  const condition: Condition<Member> = conditions[member];
  return value === undefined || value === null ? undefined : condition(value, filter);
}

/** The rows of `transaction t` that a filter means; `true` for an empty one. */
export function filterClause(filter: TransactionFilter): Clause {
  const members = Object.keys(conditions) as Key[];
  const clauses = members.flatMap((member) => clauseOf(filter, member) ?? []);
  return { sql: ['true', ...clauses.map(({ sql }) => sql)].join(' and '), params: clauses.flatMap(({ params }) => params) };
}
