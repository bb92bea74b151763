import { anOffice, type Office, type TestApp } from '@kontor/server-platform/testing';
import type { StatementCounts } from '@kontor/api-contracts';
import { importLimits, STATEMENT_LIMITS } from './application/importing/statement-limits';
import { freezeOf, importOf, roomAbove, startTransactionsApp, transactionsOf } from './testing/transactions-app';

let app: TestApp;
let office: Office;
beforeAll(async () => {
  app = await startTransactionsApp({ overrides: [[STATEMENT_LIMITS, { ...importLimits, pageRows: 3 }]] });
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  office = await anOffice(app, 'accountant');
});

/** DKB has no ids: the key of a row follows from what it says, and changes when it is booked. */
const head = '"Karte";"Visa Kreditkarte";"1234 •••• •••• 5678"\n"Belegdatum";"Wertstellung";"Status";"Beschreibung";"Umsatztyp";"Betrag (€)";"Fremdwährungsbetrag"';
const pending = (text: string, day = '26', amount = '-3,20') => `"${day}.03.26";"";"Vorgemerkt";"${text}";"Im Geschäft";"${amount} €";""`;
const booked = (text: string, day = '26', amount = '-3,20', on = '27') => `"${day}.03.26";"${on}.03.26";"Gebucht";"${text}";"Im Geschäft";"${amount} €";""`;

const imported = async (...rows: readonly string[]): Promise<StatementCounts> => (await importOf(office.browser, [head, ...rows].join('\n'))).counts;
const statuses = async (): Promise<readonly string[]> => (await transactionsOf(office)).map(({ status }) => status).sort();
const counts = (change: Partial<StatementCounts>): StatementCounts => ({ rows: 0, new: 0, changed: 0, unchanged: 0, pendingTakenOver: 0, errors: 0, ...change });

describe('a pending row without an id of its own', () => {
  it('is the same transaction when it is booked, and an older file does not bring it back', async () => {
    expect(await imported(pending('Kaffeebar'))).toEqual(counts({ rows: 1, new: 1 }));
    const [before] = await transactionsOf(office);
    expect(await imported(booked('Kaffeebar'))).toEqual(counts({ rows: 1, pendingTakenOver: 1 }));
    const [after] = await transactionsOf(office);
    expect(after).toMatchObject({ id: before?.id, status: 'booked', bookingDate: '2026-03-27', revision: 2, importId: before?.importId });
    expect(after?.sourceId).not.toBe(before?.sourceId);
    expect(await imported(pending('Kaffeebar'))).toEqual(counts({ rows: 1, unchanged: 1 }));
    expect(await imported(booked('Kaffeebar'))).toEqual(counts({ rows: 1, unchanged: 1 }));
    expect(await transactionsOf(office)).toEqual([after]);
    expect(roomAbove(app).arrivals.filter((id) => id === after?.id)).toHaveLength(1);
  });

  it('stays pending where its amount changed on the way: the booked row is another transaction', async () => {
    await imported(pending('Restaurant', '26', '-40,00'));
    expect(await imported(booked('Restaurant', '26', '-44,00'))).toEqual(counts({ rows: 1, new: 1 }));
    expect(await statuses()).toEqual(['booked', 'pending']);
  });

  it('is taken over one by one where several look alike', async () => {
    await imported(pending('Kaffeebar'), pending('Kaffeebar'));
    expect(await imported(booked('Kaffeebar'))).toEqual(counts({ rows: 1, pendingTakenOver: 1 }));
    expect(await statuses()).toEqual(['booked', 'pending']);
    expect(await imported(booked('Kaffeebar'), booked('Kaffeebar'), booked('Kaffeebar'))).toEqual(counts({ rows: 3, unchanged: 1, pendingTakenOver: 1, new: 1 }));
    expect(await statuses()).toEqual(['booked', 'booked', 'booked']);
  });

  it('is another purchase than a booked one of the same file that looks alike, wherever it stands', async () => {
    const others = ['Bäckerei', 'Kiosk', 'Taxi', 'Hotel'].map((text) => booked(text));
    expect(await imported(pending('Kaffeebar'), ...others, booked('Kaffeebar'))).toEqual(counts({ rows: 6, new: 6 }));
    expect(await imported(pending('Kaffeebar'), ...others, booked('Kaffeebar'))).toEqual(counts({ rows: 6, unchanged: 6 }));
  });

  it('that follows the booked one that became of its likeness is a further purchase', async () => {
    await imported(pending('Kaffeebar'));
    const others = ['Bäckerei', 'Kiosk', 'Taxi'].map((text) => booked(text));
    const file = [booked('Kaffeebar'), ...others, pending('Kaffeebar')];
    expect(await imported(...file)).toEqual(counts({ rows: 5, pendingTakenOver: 1, new: 4 }));
    expect(await statuses()).toEqual(['booked', 'booked', 'booked', 'booked', 'pending']);
    expect(await imported(...file)).toEqual(counts({ rows: 5, unchanged: 5 }));
    expect(await imported(booked('Kaffeebar'), booked('Kaffeebar'))).toEqual(counts({ rows: 2, unchanged: 1, pendingTakenOver: 1 }));
  });

  it('of another organization or another card is never taken over', async () => {
    await imported(pending('Kaffeebar'));
    const otherCard = [head.replace('5678', '9999'), booked('Kaffeebar')].join('\n');
    expect((await importOf(office.browser, otherCard)).counts).toEqual(counts({ rows: 1, new: 1 }));
    const stranger = await anOffice(app, 'accountant');
    expect((await importOf(stranger.browser, [head, booked('Kaffeebar')].join('\n'))).counts).toEqual(counts({ rows: 1, new: 1 }));
  });

  it('becomes one booked transaction when the file comes twice at the same moment', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `Laden ${index}`);
    await imported(...texts.map((text) => pending(text)));
    const results = await Promise.all([1, 2, 3].map(() => imported(...texts.map((text) => booked(text)))));
    expect(results.reduce((sum, { pendingTakenOver }) => sum + pendingTakenOver, 0)).toBe(20);
    expect(results.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(40);
    expect(new Set(await statuses())).toEqual(new Set(['booked']));
    expect(await transactionsOf(office)).toHaveLength(20);
  });
});

describe('a row with an id of its own', () => {
  const columns = 'id,status,kind,transaction_date,booking_date,settlement_date,amount,currency,merchant,note';
  const row = (change: Partial<Record<string, string>> = {}): string => {
    const cells: Record<string, string> = { id: 'tx-1', status: 'booked', kind: 'purchase', transaction_date: '2026-03-04', booking_date: '2026-03-05', amount: '-92.40', currency: 'EUR', merchant: 'Cloud Host', ...change };
    return columns.split(',').map((column) => cells[column] ?? '').join(',');
  };
  const importRow = async (change?: Partial<Record<string, string>>) => importOf(office.browser, [columns, row(change)].join('\n'));
  const only = async () => (await transactionsOf(office))[0];

  it.each<[string, Partial<Record<string, string>>, object]>([
    ['a settlement date', { settlement_date: '2026-03-31' }, { settlementDate: '2026-03-31' }],
    ['a note', { note: 'Team' }, { sourceNote: 'Team' }],
    ['a better name of the merchant', { merchant: 'Cloud Host Inc.' }, { merchant: { name: 'Cloud Host Inc.' } }],
    ['another kind', { kind: 'fee' }, { kind: 'fee' }],
    ['its cancellation, whose amount does not count', { status: 'cancelled', amount: '0.00' }, { status: 'cancelled', billing: { minor: -9240 } }],
  ])('takes over %s while booked', async (_, change, expected) => {
    await importRow();
    expect((await importRow(change)).counts).toEqual(counts({ rows: 1, changed: 1 }));
    expect(await only()).toMatchObject({ revision: 2, ...expected });
    expect((await importRow(change)).counts).toEqual(counts({ rows: 1, unchanged: 1 }));
  });

  it.each<[string, Partial<Record<string, string>>, string, string]>([
    ['amount', { amount: '-95.00' }, 'amount-differs', 'ist mit -92.40 EUR gebucht, die Zeile nennt -95.00 EUR'],
    ['currency', { currency: 'USD' }, 'amount-differs', 'die Zeile nennt -92.40 USD'],
    ['day', { transaction_date: '2027-03-04' }, 'day-differs', 'mit dem Tag 2026-03-04 gebucht, die Zeile nennt 2027-03-04'],
    ['booking day', { booking_date: '2026-03-06' }, 'day-differs', 'mit dem Tag 2026-03-05 gebucht'],
  ])('contradicts a booked transaction with another %s: that is an error row, and nothing changes', async (_, change, code, words) => {
    await importRow();
    const before = await only();
    const { counts: found, errors } = await importRow(change);
    expect(found).toEqual(counts({ rows: 1, errors: 1 }));
    expect(errors).toEqual([{ line: 2, code, sentence: expect.stringContaining(words) as string, transactionId: before?.id }]);
    expect(await only()).toEqual(before);
  });

  it('keeps a booking date that a later file leaves out', async () => {
    await importRow();
    await importRow({ booking_date: '', note: 'Team' });
    expect(await only()).toMatchObject({ bookingDate: '2026-03-05', sourceNote: 'Team' });
  });

  it('may change in everything while pending', async () => {
    await importRow({ status: 'pending', booking_date: '', amount: '-80.00' });
    expect((await importRow({ amount: '-92.40' })).counts).toEqual(counts({ rows: 1, changed: 1 }));
    expect(await only()).toMatchObject({ status: 'booked', billing: { minor: -9240 }, bookingDate: '2026-03-05' });
    expect(roomAbove(app).amountsChanged).toContain((await only())?.id);
  });

  it.each([['pending', 'booked'], ['pending', 'cancelled'], ['booked', 'cancelled']])('that says %s is older than a transaction that is %s, and changes nothing', async (older, newer) => {
    await importRow({ status: newer });
    expect((await importRow({ status: older, note: 'older' })).counts).toEqual(counts({ rows: 1, unchanged: 1 }));
    expect(await only()).toMatchObject({ status: newer, sourceNote: null, revision: 1 });
  });

  it.each([['exported', 'already-exported'], ['frozen', 'being-exported']] as const)('never changes a transaction that is %s', async (hold, code) => {
    await importRow();
    const before = await only();
    freezeOf(app)[hold].add(before?.id ?? '');
    const { errors } = await importRow({ kind: 'fee', amount: '-95.00' });
    expect(errors).toMatchObject([{ code, transactionId: before?.id, sentence: expect.stringContaining('kind purchase → fee, billing -92.40 EUR → -95.00 EUR') as string }]);
    expect((await importRow({ settlement_date: '2026-03-31' })).counts).toEqual(counts({ rows: 1, unchanged: 1 }));
    expect(await only()).toEqual(before);
  });
});
