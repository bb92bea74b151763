import type { RuleConditions } from '@kontor/api-contracts';
import type { TransactionKind } from '@kontor/exporter-contract';
import { isoDate, money, type IsoDate } from '@kontor/kernel';
import { boundRows, type BoundValue } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { codedKinds, type Newcomer } from '../domain/automatic/auto-coder';
import { compileConditions } from '../domain/rules/compile-conditions';

/** A transaction as rules see it. */
export interface HitSubject extends Newcomer {
  readonly id: string;
}

interface Row {
  readonly id: string;
  readonly kind: TransactionKind;
  readonly merchant_name: string;
  readonly billing_minor: string;
  readonly billing_currency: string;
  readonly card_last4: string | null;
  readonly card_holder: string | null;
  readonly transaction_date: string;
}

interface Clause {
  readonly sql: string;
  readonly params: readonly BoundValue[];
}

const toSubject = (row: Row): HitSubject => ({
  id: row.id,
  kind: row.kind,
  merchantName: row.merchant_name,
  billing: money(Number.parseInt(row.billing_minor, 10), row.billing_currency),
  card: { ...(row.card_last4 !== null && { last4: row.card_last4 }), ...(row.card_holder !== null && { holder: row.card_holder }) },
  transactionDate: isoDate(row.transaction_date),
});

/** A subject of which only one thing matters. */
const bare = { billing: money(0, 'EUR') };

/**
 * Finds the transactions of an organization that conditions match. Names are compared here, each of them once, as rules
 * compare them; the rows are left to the database: years of transactions take a fraction of a second.
 */
export class RuleHits {
  private constructor(
    private readonly em: EntityManager,
    private readonly base: Clause,
    private readonly hit: Clause,
  ) {}

  /** Among purchases, refunds and fees since a day, cancelled ones excluded. */
  static async of(em: EntityManager, { merchant, amount, card }: RuleConditions, since: IsoDate): Promise<RuleHits> {
    const base: Clause = { sql: `sort_date >= ?::date and status <> 'cancelled' and kind = any(?)`, params: [since, [...codedKinds]] };
    const clauses: Clause[] = [base];
    const isMerchant = compileConditions(merchant ? { merchant } : {});
    if (merchant) clauses.push(await oneOf(em, base, 'merchant_name', (merchantName) => isMerchant({ ...bare, merchantName, card: {} })));
    if (amount) clauses.push(amountClause(amount));
    if (card?.last4 !== undefined) clauses.push({ sql: 'card_last4 = ?', params: [card.last4] });
    const { holder } = card ?? {};
    const isHolder = compileConditions(holder === undefined ? {} : { card: { holder } });
    if (holder !== undefined) clauses.push(await oneOf(em, base, 'card_holder', (name) => isHolder({ ...bare, merchantName: '', card: { holder: name } })));
    const hit = clauses.length > 1 ? clauses : [{ sql: 'false', params: [] }];
    return new RuleHits(em, base, { sql: hit.map(({ sql }) => sql).join(' and '), params: hit.flatMap(({ params }) => params) });
  }

  /** How many were looked at. */
  examined(): Promise<number> {
    return this.count(this.base);
  }

  hits(): Promise<number> {
    return this.count(this.hit);
  }

  async newest(limit: number): Promise<readonly HitSubject[]> {
    const columns = 'id, kind, merchant_name, billing_minor, billing_currency, card_last4, card_holder, transaction_date::text';
    const rows = await boundRows<Row>(this.em, `select ${columns} from transaction where ${this.hit.sql} order by sort_date desc, id desc limit ?`, [...this.hit.params, limit]);
    return rows.map(toSubject);
  }

  /** All of them, newest first. */
  async ids(): Promise<readonly string[]> {
    const rows = await boundRows<{ id: string }>(this.em, `select id from transaction where ${this.hit.sql} order by sort_date desc, id desc`, this.hit.params);
    return rows.map(({ id }) => id);
  }

  private async count({ sql, params }: Clause): Promise<number> {
    const [row] = await boundRows<{ count: number }>(this.em, `select count(*)::int as count from transaction where ${sql}`, params);
    return row?.count ?? 0;
  }
}

async function oneOf(em: EntityManager, base: Clause, column: 'merchant_name' | 'card_holder', matches: (name: string) => boolean): Promise<Clause> {
  const rows = await boundRows<{ name: string }>(em, `select distinct ${column} as name from transaction where ${base.sql} and ${column} is not null`, base.params);
  return { sql: `${column} = any(?)`, params: [rows.map(({ name }) => name).filter(matches)] };
}

function amountClause({ currency, from, to }: NonNullable<RuleConditions['amount']>): Clause {
  const limits = [['>=', from], ['<=', to]] as const;
  const given = limits.flatMap(([comparison, limit]) => (limit === undefined ? [] : [{ sql: `amount_size ${comparison} ?`, params: [limit] }]));
  return { sql: ['billing_currency = ?', ...given.map(({ sql }) => sql)].join(' and '), params: [currency, ...given.flatMap(({ params }) => params)] };
}
