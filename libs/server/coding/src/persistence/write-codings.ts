import { newId, type Money } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Coding } from '../domain/coding';

/** A few statements, whatever the number of transactions. */
const statements = {
  heads: `
    insert into coding (id, organization_id, transaction_id, supplier_id, receipt_number, receipt_date, service_date, note, origins)
    select x.id, ?, x.transaction_id, x.supplier, x."receiptNumber", x."receiptDate", x."serviceDate", x.note, x.origins
    from jsonb_to_recordset(?::jsonb) as x(id uuid, transaction_id uuid, supplier uuid, "receiptNumber" text, "receiptDate" date, "serviceDate" date, note text, origins jsonb)
    on conflict (transaction_id) do update set supplier_id = excluded.supplier_id, receipt_number = excluded.receipt_number,
      receipt_date = excluded.receipt_date, service_date = excluded.service_date, note = excluded.note, origins = excluded.origins`,
  lines: `
    insert into coding_line (id, organization_id, transaction_id, position, gross_minor, gross_currency, gl_account_id, tax_rate_id, cost_center_id, cost_unit_id, text, origins)
    select x.id, ?, x.transaction_id, x.position, x.minor, x.currency, x."glAccount", x."taxRate", x."costCenter", x."costUnit", x.text, x.origins
    from jsonb_to_recordset(?::jsonb) as x(id uuid, transaction_id uuid, position integer, minor bigint, currency char(3),
      "glAccount" uuid, "taxRate" uuid, "costCenter" uuid, "costUnit" uuid, text text, origins jsonb)
    on conflict (transaction_id, position) do update set gross_minor = excluded.gross_minor, gross_currency = excluded.gross_currency,
      gl_account_id = excluded.gl_account_id, tax_rate_id = excluded.tax_rate_id, cost_center_id = excluded.cost_center_id,
      cost_unit_id = excluded.cost_unit_id, text = excluded.text, origins = excluded.origins`,
  surplus: `
    delete from coding_line l using jsonb_to_recordset(?::jsonb) as x(transaction_id uuid, parts integer)
    where l.transaction_id = x.transaction_id and l.position >= x.parts`,
} as const;

const amount = (gross: Money | null) => ({ minor: gross?.minor ?? null, currency: gross?.currency ?? null });

/** Keeps codings of many transactions at once, whether they had one before or not. */
export async function writeCodings(em: EntityManager, organizationId: string, codings: ReadonlyMap<string, Coding>): Promise<void> {
  if (codings.size === 0) return;
  const rows = [...codings];
  const heads = rows.map(([transactionId, { head }]) => ({ id: newId(), transaction_id: transactionId, ...head.values, origins: head.origins }));
  const lines = rows.flatMap(([transactionId, { parts }]) =>
    parts.map(({ gross, sheet }, position) => ({ id: newId(), transaction_id: transactionId, position, ...amount(gross), ...sheet.values, origins: sheet.origins })),
  );
  await boundRows(em, statements.heads, [organizationId, JSON.stringify(heads)]);
  await boundRows(em, statements.lines, [organizationId, JSON.stringify(lines)]);
  await boundRows(em, statements.surplus, [JSON.stringify(rows.map(([transactionId, { parts }]) => ({ transaction_id: transactionId, parts: parts.length })))]);
}
