import type { AuditEventView, Page, StatementErrorView, StatementImportResult, StatementImportView, TransactionView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, anOffice, program, secondOrganization, type Office, type TestApp } from '@kontor/server-platform/testing';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RowOutcome } from './domain/row-outcome';
import type { ParsedTransaction } from './domain/transaction';
import { fixture, goldenOf, importOf, roomAbove, startTransactionsApp, transactionsOf, upload, type UploadFields } from './testing/transactions-app';

let app: TestApp;
let office: Office;
beforeAll(async () => {
  app = await startTransactionsApp();
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  office = await anOffice(app, 'accountant');
});

const root = join(__dirname, 'domain/fixtures');
const statements = readdirSync(root).flatMap((profile) => readdirSync(join(root, profile)).filter((file) => /\.(csv|xml)$/.test(file)).map((file) => [`${profile}/${file}`, profile] as const));

const fieldsFor = (path: string, profile: string): UploadFields =>
  profile === 'generic' ? { mapping: fixture(path.replace(/\.\w+$/, '.mapping.json')).toString('utf8') } : {};

/** What the golden file of a fixture says, in the shape of the API. */
const expected = (row: ParsedTransaction, importId: string): Partial<TransactionView> => ({
  status: row.status,
  kind: row.kind,
  transactionDate: row.transactionDate,
  bookingDate: row.bookingDate ?? null,
  settlementDate: row.settlementDate ?? null,
  billing: row.billing,
  original: row.original ?? null,
  exchangeRate: row.exchangeRate ?? null,
  includedFee: row.includedFee ?? null,
  merchant: { name: row.merchant.name, countryCode: row.merchant.countryCode ?? null, mcc: row.merchant.mcc ?? null },
  card: { last4: row.card.last4 ?? null, holder: row.card.holder ?? null },
  description: row.description ?? null,
  purpose: row.purpose ?? null,
  sourceNote: row.note ?? null,
  reference: row.reference ?? null,
  source: row.source,
  sourceId: row.sourceId,
  importId,
  importLine: row.line,
  revision: 1,
});

const byKey = <Row extends { readonly sourceId: string }>(rows: readonly Row[]): readonly Row[] => [...rows].sort((left, right) => (left.sourceId < right.sourceId ? -1 : 1));

describe('a statement', () => {
  it.each(statements)('%s is stored as its golden file says, and says nothing new the second time', async (path, profile) => {
    const golden = goldenOf(path) as readonly RowOutcome[];
    const rows = golden.flatMap((each) => (each.outcome === 'transaction' ? [each.transaction] : []));
    const errors = golden.flatMap((each) => (each.outcome === 'transaction' ? [] : [each.error]));
    const result = await importOf(office.browser, fixture(path), fieldsFor(path, profile));
    expect(result.profile.id).toBe(profile);
    expect(result.counts).toEqual({ rows: golden.length, new: rows.length, changed: 0, unchanged: 0, pendingTakenOver: 0, errors: errors.length });
    expect(result.errors).toEqual(errors.map(({ line, code, sentence }) => ({ line, code, sentence: sentence.de, transactionId: null })));
    const stored = await transactionsOf(office);
    expect(byKey(stored)).toMatchObject(byKey(rows).map((row) => expected(row, result.id)));
    expect(roomAbove(app).arrivals).toEqual(expect.arrayContaining(stored.map(({ id }) => id)));
    const again = await importOf(office.browser, fixture(path), fieldsFor(path, profile));
    expect(again.counts).toEqual({ ...result.counts, new: 0, unchanged: rows.length });
    expect(again.summary).toMatch(/^Nichts Neues: 0 neu, 0 geändert/);
    expect(await transactionsOf(office)).toEqual(stored);
  });

  it('is taken in except for the rows that cannot be read; each is listed with its line, code and sentence', async () => {
    const result = await importOf(office.browser, fixture('kontor/rows-with-faults.csv'));
    expect(result.counts).toMatchObject({ rows: 27, new: 3, errors: 24 });
    expect(result.errors[0]).toEqual({ line: 3, code: 'unreadable-amount', sentence: expect.stringContaining('„-10,00“ in „amount“') as string, transactionId: null });
    expect((await transactionsOf(office)).map(({ merchant }) => merchant.name).sort()).toEqual(['Gut', 'Leere Zelle am Ende', 'Stray "quote" GmbH']);
  });

  it('lists all its errors page by page in the order of the file, in the language of the reader', async () => {
    const { id, errors } = await importOf(office.browser, fixture('kontor/rows-with-faults.csv'));
    const seen: StatementErrorView[] = [];
    let cursor = '';
    for (let pages = 0; pages < 10; pages += 1) {
      const page = (await office.browser.get(`/statement-imports/${id}/errors?limit=7${cursor}`).expect(200)).body as Page<StatementErrorView>;
      seen.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(errors);
    const admin = await aColleague(app, office.organizationId, 'admin');
    const { token } = (await admin.browser.post('/api-tokens', { name: 'reader', role: 'viewer' }).expect(201)).body as { token: string };
    const english = (await program(app.server, token).get(`/statement-imports/${id}`).expect(200)).body as StatementImportResult;
    expect(english.errors[0]?.sentence).toContain('is not an amount written like 1,234.56');
    expect(english.summary).toBe('27 rows: 3 new, 0 changed, 0 were pending and are booked now, 0 unchanged, 24 errors.');
  });

  it('that breaks off is taken in up to there, and says where it ended', async () => {
    const result = await importOf(office.browser, fixture('dkb-visa/cut-off.csv'));
    expect(result.endedEarly).toMatchObject({ code: 'quote-not-closed' });
    expect(result.errors).toContainEqual(result.endedEarly);
    expect(await transactionsOf(office)).toHaveLength(result.counts.new);
    expect(result.counts.new).toBeGreaterThan(0);
  });

  it('without a single movement is a statement, too', async () => {
    const result = await importOf(office.browser, 'transaction_date,amount,currency,merchant\n', { profile: 'kontor' });
    expect(result).toMatchObject({ counts: { rows: 0 }, summary: 'Der Auszug enthält keine Zeilen.' });
    expect(result.finishedAt).not.toBeNull();
  });
});

describe('overlapping statements', () => {
  const head = '"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"';
  const row = (day: string, partner: string, amount: string) => `2026-03-${day},2026-03-${day},${partner},,Presentment,,Main,${amount},,,`;
  const file = (...rows: readonly string[]) => [head, ...rows].join('\n');

  it('add what is new and nothing twice', async () => {
    await importOf(office.browser, file(row('01', 'Bäckerei', '-2.50'), row('02', 'Kiosk', '-1.20')));
    const result = await importOf(office.browser, file(row('02', 'Kiosk', '-1.20'), row('03', 'Taxi', '-18.00')));
    expect(result.counts).toEqual({ rows: 2, new: 1, changed: 0, unchanged: 1, pendingTakenOver: 0, errors: 0 });
    expect(await transactionsOf(office)).toHaveLength(3);
  });

  it('keep two equal-looking purchases of one day two, also where a file of midday holds only the first', async () => {
    const coffee = row('05', 'Kaffeebar', '-3.20');
    await importOf(office.browser, file(coffee));
    expect((await importOf(office.browser, file(coffee, coffee))).counts).toMatchObject({ new: 1, unchanged: 1 });
    expect((await importOf(office.browser, file(coffee, coffee))).counts).toMatchObject({ new: 0, unchanged: 2 });
    expect(await transactionsOf(office)).toHaveLength(2);
  });

  it('of two accounts stay apart where the person who imports names them', async () => {
    const fee = row('31', 'N26', '-2.00');
    await importOf(office.browser, file(fee), { account: 'Haupt' });
    const result = await importOf(office.browser, file(fee), { account: 'Reise' });
    expect(result).toMatchObject({ account: 'Reise', counts: { new: 1 } });
  });
});

describe('importing', () => {
  it('keeps umlauts in every encoding, and question marks, quotes and backslashes as they are', async () => {
    const text = ['transaction_date,amount,currency,merchant', `2026-03-01,-1.00,EUR,Käthe's "Größe"? C:\\nüll GmbH`, '2026-03-02,-1.00,EUR,日本 €'].join('\n');
    await importOf(office.browser, `\ufeff${text}`);
    const latin = Buffer.from('transaction_date,amount,currency,merchant\n2026-03-03,-1.00,EUR,Müller & Söhne', 'latin1');
    await importOf(office.browser, latin);
    await importOf(office.browser, latin, { encoding: 'windows-1252' });
    expect((await transactionsOf(office, '&direction=asc')).map(({ merchant }) => merchant.name)).toEqual([`Käthe's "Größe"? C:\\nüll GmbH`, '日本 €', 'Müller & Söhne']);
  });

  it('is undone page by page: what dies half-way is simply imported again', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `tx-${index},2026-03-01,-1.00,EUR,Kiosk`);
    const file = ['id,transaction_date,amount,currency,merchant', ...rows].join('\n');
    const above = roomAbove(app);
    const arrived = jest.spyOn(above, 'arrived').mockResolvedValueOnce().mockRejectedValueOnce(new Error('rules are broken'));
    await upload(office.browser, file).expect(500);
    arrived.mockRestore();
    const [broken] = ((await office.browser.get('/statement-imports').expect(200)).body as Page<StatementImportView>).items;
    expect(broken).toMatchObject({ counts: { rows: 1000, new: 1000 }, finishedAt: null });
    expect((await importOf(office.browser, file)).counts).toMatchObject({ rows: 2500, new: 1500, unchanged: 1000 });
  });

  it('takes a file in once that is imported several times at the same moment', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => `tx-${index},2026-03-01,-1.00,EUR,Kiosk`);
    const own = ['id,transaction_date,amount,currency,merchant', ...rows].join('\n');
    const derived = fixture('dkb-visa/march.csv');
    const results = await Promise.all([own, own, own].map((file) => importOf(office.browser, file)));
    const others = await Promise.all([derived, derived, derived].map((file) => importOf(office.browser, file)));
    expect(results.reduce((sum, { counts }) => sum + counts.new, 0)).toBe(1500);
    expect(results.every(({ counts }) => counts.new + counts.unchanged === 1500)).toBe(true);
    const stored = await app.database.asOwner<{ count: string }>(`select count(*) from transaction where organization_id = $1 and source = 'dkb-visa'`, [office.organizationId]);
    expect(others.reduce((sum, { counts }) => sum + counts.new, 0)).toBe(Number(stored[0]?.count));
  });

  it('gives the answer of the first request to one with the same idempotency key, and refuses another file under it', async () => {
    const key = newId();
    const first = await upload(office.browser, fixture('n26/since-2024.csv')).set('Idempotency-Key', key).expect(201);
    const second = await upload(office.browser, fixture('n26/since-2024.csv')).set('Idempotency-Key', key).expect(201);
    expect([second.text, second.get('Idempotency-Replayed')]).toEqual([first.text, 'true']);
    expect((await upload(office.browser, fixture('wise/two-balances.csv')).set('Idempotency-Key', key).expect(422)).body).toMatchObject({ code: 'idempotency-key-reused' });
    expect(((await office.browser.get('/statement-imports').expect(200)).body as Page<StatementImportView>).items).toHaveLength(1);
  });

  it('is audited at its beginning and at its end, not row by row', async () => {
    const { id, sha256 } = await importOf(office.browser, fixture('n26/since-2024.csv'));
    const admin = await aColleague(app, office.organizationId, 'admin');
    const events = ((await admin.browser.get('/audit-events').expect(200)).body as Page<AuditEventView>).items;
    expect(events.filter(({ subject }) => subject.id === id).map(({ action, actor, changes }) => ({ action, by: actor.id, changes }))).toEqual([
      { action: 'statement-import.finished', by: office.userId, changes: { rows: 7, new: 7, changed: 0, unchanged: 0, pendingTakenOver: 0, errors: 0 } },
      { action: 'statement-import.started', by: office.userId, changes: { source: 'n26', sha256 } },
    ]);
  });

  it('keeps what file it was: name, size, digest, profile and who brought it', async () => {
    const bytes = fixture('n26/since-2024.csv');
    const answer = (await upload(office.browser, bytes, {}, 'Umsätze März.csv').expect(201)).body as StatementImportResult;
    expect(answer).toMatchObject({ fileName: 'Umsätze März.csv', bytes: bytes.length, profile: { id: 'n26', name: 'N26' }, source: 'n26', account: null, startedBy: { kind: 'user', id: office.userId, name: 'Erika Muster' } });
    const { errors: _, summary: __, ...view } = answer;
    expect(((await office.browser.get('/statement-imports').expect(200)).body as Page<StatementImportView>).items).toEqual([view]);
  });

  it('is for accountants; viewers may look, other organizations see nothing', async () => {
    const { id } = await importOf(office.browser, fixture('n26/since-2024.csv'));
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    await upload(viewer.browser, fixture('n26/since-2024.csv')).expect(403);
    await viewer.browser.get(`/statement-imports/${id}`).expect(200);
    const other = await secondOrganization(app);
    await other.browser.get(`/statement-imports/${id}`).expect(404);
    await other.browser.get(`/statement-imports/${id}/errors`).expect(404);
    expect(((await other.browser.get('/statement-imports').expect(200)).body as Page<StatementImportView>).items).toEqual([]);
    expect(await transactionsOf(other)).toEqual([]);
    expect((await importOf(other.browser, fixture('n26/since-2024.csv'))).counts.new).toBe(7);
  });

  it('writes no words and no amounts of the file into the log', async () => {
    await importOf(office.browser, fixture('kontor/every-kind.csv'));
    await importOf(office.browser, fixture('kontor/rows-with-faults.csv'));
    for (const word of ['Löwen', 'Muster', '9240', '92.40', 'Dezimalkomma', 'auszug.csv']) expect(app.log.text).not.toContain(word);
  });
});
