import type { ExportLane, GridFilter, TransactionFilter } from '@kontor/api-contracts';
import type { AccountingField } from '@kontor/exporter-contract';
import { filterClause, type Clause } from '@kontor/server-transactions';
import { isLiving } from '../../journal/superseded';

/** What the grid asks beyond a filter of transactions and decides in the database. */
type Key = Exclude<keyof GridFilter, Exclude<keyof TransactionFilter, 'text'> | 'outlook' | 'issue'>;

type Condition<Member extends Key> = (value: NonNullable<GridFilter[Member]>, connectionId: string | null) => Clause;

const bare = (sql: string): Clause => ({ sql, params: [] });

const head = (condition: string): string => `exists (select from coding h where h.transaction_id = t.id and ${condition})`;
const line = (condition: string): string => `exists (select from coding_line l where l.transaction_id = t.id and ${condition})`;
const item = (condition: string): string => `exists (select from export_item i where i.transaction_id = t.id and i.connection_id = ? and ${condition})`;

/** A transaction nobody has coded has no line at all. */
const lineMissing = (column: string): string => `(${line(`l.${column} is null`)} or not ${line('true')})`;
const headMissing = (condition: string): string => `not ${head(condition)}`;

const missing: Readonly<Record<AccountingField, string>> = {
  glAccount: lineMissing('gl_account_id'),
  taxRate: lineMissing('tax_rate_id'),
  costCenter: lineMissing('cost_center_id'),
  costUnit: lineMissing('cost_unit_id'),
  supplier: headMissing('h.supplier_id is not null'),
  receiptNumber: headMissing(`btrim(h.receipt_number) <> ''`),
  receiptDate: headMissing('h.receipt_date is not null'),
  serviceDate: headMissing('h.service_date is not null'),
  note: headMissing(`btrim(h.note) <> ''`),
  receipt: 'not exists (select from receipt_link r where r.transaction_id = t.id)',
};

const lanes: Readonly<Record<ExportLane, string>> = {
  open: `not ${item(isLiving('i'))}`,
  queued: item(`${isLiving('i')} and i.state <> 'exported'`),
  exported: item(`${isLiving('i')} and i.state = 'exported'`),
};

const laneClause = (lane: ExportLane, connectionId: string | null): Clause =>
  connectionId === null ? bare(String(lane === 'open')) : { sql: lanes[lane], params: [connectionId] };

const lineHas = (column: string) => (id: string): Clause => ({ sql: line(`l.${column} = ?::uuid`), params: [id] });

const byRule = (alias: string): string => `jsonb_path_exists(${alias}.origins, '$.* \\? (@.source == "rule" && @.by == $rule)', jsonb_build_object('rule', ?::text))`;

const textClause = (text: string): Clause => {
  const { sql, params } = filterClause({ text });
  return { sql: `(${sql} or ${head(`strpos(h.search_text, lower(?::text collate "und-x-icu") collate "C") > 0`)})`, params: [...params, text] };
};

/** One condition for each member; a new member without one does not compile. */
const conditions: { readonly [Member in Key]: Condition<Member> } = {
  text: textClause,
  lane: laneClause,
  missing: (fields) => bare(`(${fields.map((field) => missing[field]).join(' or ')})`),
  glAccountId: lineHas('gl_account_id'),
  taxRateId: lineHas('tax_rate_id'),
  costCenterId: lineHas('cost_center_id'),
  costUnitId: lineHas('cost_unit_id'),
  supplierId: (id) => ({ sql: head('h.supplier_id = ?::uuid'), params: [id] }),
  ruleId: (id) => ({ sql: `(${head(byRule('h'))} or ${line(byRule('l'))})`, params: [id, id] }),
};

function clauseOf<Member extends Key>(filter: GridFilter, member: Member, connectionId: string | null): Clause | undefined {
  const value = filter[member];
  const condition: Condition<Member> = conditions[member];
  return value === undefined || value === null ? undefined : condition(value, connectionId);
}

/** Whether rows have to be looked at one by one. */
export const needsSieve = ({ outlook, issue }: GridFilter): boolean => outlook !== undefined || issue !== undefined;

/** The rows of `transaction t` that a filter means, as far as the database can tell: outlook and issue are left to the sieve, which looks at open rows only. */
export function gridClause(filter: GridFilter, connectionId: string | null): Clause {
  const { text: _text, ...plain } = filter;
  const members = Object.keys(conditions) as Key[];
  const clauses = [
    filterClause(plain),
    ...members.flatMap((member) => clauseOf(filter, member, connectionId) ?? []),
    ...(needsSieve(filter) ? [laneClause('open', connectionId)] : []),
  ];
  return { sql: clauses.map(({ sql }) => sql).join(' and '), params: clauses.flatMap(({ params }) => params) };
}
