import { amount, chance, currency, draw, holder, idOf, merchantName, often, purpose } from './seed-facts';

const rows = 'generate_series(1, $2::int) as s(n)';

/** So many years of card transactions; the day before which they lie is fixed, so that a seed is the same on any day. */
const transactions = `
  insert into transaction (id, organization_id, source, source_id, source_id_origin, content_hash, status, kind, transaction_date, booking_date, settlement_date,
    billing_minor, billing_currency, merchant_name, merchant_country, merchant_mcc, card_last4, card_holder, description, purpose, created_at, changed_at)
  select ${idOf('transaction')}, $1::uuid, 'bench', 'bench-' || n, 'own', repeat('0', 64), case when ${chance('pending', 10)} then 'pending' else 'booked' end, f.kind,
    f.day, case when ${chance('pending', 10)} then null else f.day + ${draw('booked', 3)} end, case when ${chance('settled', 900)} then f.day + 30 end,
    case when f.kind = 'refund' then 1 else -1 end * ${amount}, ${currency}, ${merchantName}, 'DE', '5943', lpad((1000 + ${draw('card', 40)})::text, 4, '0'), ${holder},
    case when ${chance('description', 500)} then 'Kartenzahlung ' || ${draw('description-number', 100_000)} end, ${purpose}, now(), now()
  from ${rows}, lateral (select date '2026-09-30' - ${draw('day', 730)} as day, ${often('kind', ['purchase', 'purchase', 'purchase', 'purchase', 'refund', 'fee'])} as kind) f`;

const seeded = `select n, ${idOf('transaction')} as transaction_id from ${rows}`;

/** Where the organization has values of its own, the transactions use those. */
const reference = (kind: string, name: string, first: number, count: number): string => `
  insert into reference (id, organization_id, kind, name, name_key, number, created_at, changed_at)
  select ${idOf(kind)}, $1::uuid, '${kind}', '${name} ' || n, lower('${name} ' || n), (${first} + n)::text, now(), now() from generate_series(1, ${count}) as s(n)
  where $2::int > 0 and not exists (select from reference r where r.organization_id = $1 and r.kind = '${kind}' and r.active)`;

/** One of the first thousand values the organization has, in the order of their ids. */
const chosen = (kind: string, ofThousand: number): string => `case when ${chance(kind, ofThousand)} then (v.${kind})[1 + ${draw(`${kind}-which`, 1000)} % array_length(v.${kind}, 1)] end`;

const kinds = { gl: 'glAccount', supplier: 'supplier', center: 'costCenter', unit: 'costUnit' } as const;

const values = `(select ${Object.entries(kinds).map(([name, kind]) => `(select array_agg(id order by id) from reference where organization_id = $1 and kind = '${kind}' and active) as ${name}`).join(', ')},
  (select array_agg(id order by id) from tax_rate where organization_id = $1 and active and valid_to is null and treatment = 'included') as rate) v`;

const origin = (by: string, field: string): string => `case when x.${by} is null then '{}'::jsonb else jsonb_build_object('${field}', jsonb_build_object('source', 'rule', 'by', '${'019c0000-0000-7000-8000-0000000000aa'}', 'because', 'Stammlieferanten', 'at', '2026-10-01T00:00:00.000Z')) end`;

/** Nine of ten are coded in part, and two thirds have a receipt number: what a month looks like while it is worked on. */
const codings = `
  insert into coding (id, organization_id, transaction_id, supplier_id, receipt_number, receipt_date, note, origins)
  select ${idOf('coding')}, $1::uuid, transaction_id, supplier, number, case when number is not null then date '2026-09-30' - ${draw('receipt-day', 730)} end, note, ${origin('supplier', 'supplier')}
  from (select t.n, t.transaction_id, ${chosen('supplier', 400)} as supplier, case when ${chance('number', 650)} then 'RE-' || ${draw('receipt-number', 1_000_000)} end as number,
      case when ${chance('note', 150)} then 'Notiz zu Vorgang ' || n end as note
    from (${seeded}) t, ${values} where ${chance('coded', 900)}) x`;

/** One of thirty is split in two. */
const lines = `
  insert into coding_line (id, organization_id, transaction_id, position, gross_minor, gross_currency, gl_account_id, tax_rate_id, cost_center_id, cost_unit_id, origins)
  select gen_random_uuid(), $1::uuid, x.transaction_id, p.position, case when x.split then case p.position when 0 then t.billing_minor / 2 else t.billing_minor - t.billing_minor / 2 end end,
    case when x.split then t.billing_currency end, x.gl, x.rate, x.center, x.unit, ${origin('gl', 'glAccount')}
  from (select s.n, s.transaction_id, ${chance('split', 33)} as split, ${chosen('gl', 850)} as gl, ${chosen('rate', 850)} as rate, ${chosen('center', 300)} as center, ${chosen('unit', 200)} as unit
    from (${seeded}) s, ${values} where ${chance('coded', 900)}) x
  join transaction t on t.id = x.transaction_id cross join lateral generate_series(0, case when x.split then 1 else 0 end) as p(position)`;

const receipts = `
  insert into receipt (id, organization_id, sha256, file_name, mime_type, bytes, uploaded_at)
  select ${idOf('receipt')}, $1::uuid, md5('a' || n) || md5('b' || n), 'Beleg-' || n || '.pdf', 'application/pdf', 40000, now() from ${rows} where ${chance('receipt', 600)}`;

const links = `
  insert into receipt_link (id, organization_id, transaction_id, receipt_id, position, linked_at)
  select ${idOf('receipt_link')}, $1::uuid, ${idOf('transaction')}, ${idOf('receipt')}, 0, now() from ${rows} where ${chance('receipt', 600)}`;

/** In the order in which one needs the other. */
export const seedStatements: readonly string[] = [
  transactions,
  reference('glAccount', 'Konto', 4000, 120),
  reference('supplier', 'Lieferant', 70_000, 400),
  reference('costCenter', 'Kostenstelle', 100, 25),
  reference('costUnit', 'Kostenträger', 500, 15),
  codings,
  lines,
  receipts,
  links,
];

/** The oldest part, `$4` of a thousand, stands in the books of the connection `$3` already. */
export const exportStatements: readonly string[] = [
  `insert into run (id, organization_id, connection_id, state, selection, started_by, started_at, finished_at)
   select ${idOf('run')}, $1::uuid, $3::uuid, 'finished', '{}', '{"kind": "user", "id": "bench"}', now(), now() from generate_series(1, 1) as s(n) where $2::int > 0 and $4::int > 0`,
  `insert into export_item (id, organization_id, run_id, connection_id, transaction_id, generation, position, state, not_before, changed_at)
   select ${idOf('export_item')}, $1::uuid, (select ${idOf('run')} from generate_series(1, 1) as r(n)), $3::uuid, ${idOf('transaction')}, 1, n, 'exported', now(), now() from ${rows} where ${draw('exported', 1000)} < $4::int`,
  `insert into external_ref (id, organization_id, connection_id, transaction_id, generation, operation, step, kind, remote_id, url, written_at)
   select ${idOf('external_ref')}, $1::uuid, $3::uuid, ${idOf('transaction')}, 1, 'entry', 'createEntry', 'entry', 'remote-' || n, 'https://ledger.example/entries/' || n, now() from ${rows} where ${draw('exported', 1000)} < $4::int`,
];
