import type { LaneCounts, PreviewView, Selection, ValidationView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aReceipt, aTransaction, arrive, ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { causes, readRun, startOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const validate = async (selection: Selection): Promise<ValidationView> => (await office.browser.post(`/connections/${office.connection.id}/validation`, selection).expect(200)).body as ValidationView;
const preview = async (selection: Selection & { plans?: number }): Promise<PreviewView> => (await office.browser.post(`/connections/${office.connection.id}/preview`, selection).expect(200)).body as PreviewView;
const tables = ['run', 'export_item', 'export_step', 'external_ref', 'run_file', 'audit_event', 'transaction', 'connection', 'lane'];
const everything = async (): Promise<unknown> => Promise.all(tables.map((table) => app.database.asOwner(`select * from ${table} order by 1`)));

describe('validating a selection', () => {
  it('groups what stands in the way by its cause, the most frequent first', async () => {
    const uncoded = await arrive(office, [1, 2, 3].map(() => ({ merchant: { name: 'Bäckerei' } })));
    const [good, withReceipt] = [await ready(office, 2), await aTransaction(office)];
    await aReceipt(office, withReceipt);
    const others = await arrive(office, [{ status: 'pending' }, { status: 'pending' }, { kind: 'settlement', billing: { minor: 50_000, currency: 'EUR' } }]);
    const validation = await validate({ transactionIds: [...uncoded, ...good, withReceipt, ...others] });
    expect(validation).toMatchObject({ selected: 9, ready: 2, blocked: 4, nothingToDo: 3 });
    expect(causes(validation)).toEqual(['KON-missing-field 3', 'KON-missing-field 3', 'KON-pending 2', 'LED-no-expense 1', 'LED-receipt-number-missing 1']);
    const [first] = validation.groups;
    expect(first).toMatchObject({ issue: { field: 'glAccount', title: expect.stringContaining('Sachkonto') as string, who: 'accountant' }, transactionIds: uncoded });
  });

  it('speaks the language of the reader', async () => {
    const transactionIds = [await aTransaction(office, { merchant: { name: 'Bäckerei' } })];
    const titles = async (language: string): Promise<readonly string[]> =>
      ((await office.browser.post(`/connections/${office.connection.id}/validation`, { transactionIds }).set('Accept-Language', language).expect(200)).body as ValidationView).groups.map(({ issue }) => issue.title);
    expect((await titles('de')).join()).toContain('Sachkonto');
    expect((await titles('en')).join()).toContain('GL account');
  });

  it('shows a hundred transactions of a cause at most, and counts all', async () => {
    const ids = await arrive(office, Array.from({ length: 120 }, () => ({ merchant: { name: 'Bäckerei' } })));
    const { groups } = await validate({ transactionIds: ids });
    expect(groups.map(({ count, transactionIds }) => [count, transactionIds.length])).toEqual([[120, 100], [120, 100]]);
  });

  it('asks for nothing at the ledger', async () => {
    const ids = await ready(office, 3);
    const before = app.house.counter.arrivals.length;
    await validate({ transactionIds: ids });
    await preview({ transactionIds: ids });
    expect(app.house.counter.arrivals).toHaveLength(before);
  });
});

describe('a preview', () => {
  it('shows the exact operations, in words and as data', async () => {
    const id = await aTransaction(office);
    const { plans } = await preview({ transactionIds: [id] });
    expect(plans).toMatchObject([
      {
        transactionId: id,
        operations: [
          { id: 'entry', step: 'createEntry', explain: 'Eintrag über 119.00 EUR', input: { kind: 'expense', date: '2026-03-01', gross: '119.00', lines: [{ account: 'remote-4964', gross: '119.00', net: '100.00', tax: '19.00' }] } },
          { id: 'payment', step: 'postPayments', explain: 'Zahlung -119.00 EUR', input: { entryId: { $resultOf: 'entry' }, amount: '-119.00' } },
        ],
      },
    ]);
  });

  it('counts the requests and tells how long they take at the limit', async () => {
    const ids = await ready(office, 10);
    const { requests, estimatedSeconds, ready: count } = await preview({ transactionIds: ids });
    // Ten entries, two batches of five payments, and the sum once.
    expect([count, requests]).toEqual([10, 13]);
    expect(estimatedSeconds).toBeGreaterThanOrEqual(0);
  });

  it('is the same as long as it would write the same, and another one otherwise', async () => {
    const ids = await ready(office, 3);
    const first = await preview({ transactionIds: ids });
    expect(await preview({ transactionIds: [...ids].reverse() })).toEqual(first);
    await office.browser.patch(`/transactions/${ids[0]}/coding`, { receiptNumber: 'RE-1' }).expect(200);
    const second = await preview({ transactionIds: ids });
    expect(second.fingerprint).not.toBe(first.fingerprint);
    expect(second.plans.filter(({ fingerprint }, index) => fingerprint !== first.plans[index]?.fingerprint)).toHaveLength(1);
  });

  it('is what a start keeps to: where the world has changed since, nothing starts and the cure is told', async () => {
    const ids = await arrive(office, [{}, {}]);
    const seen = await preview({ transactionIds: ids });
    expect(seen.plans.map(({ transaction }) => transaction)).toEqual([1, 2].map(() => ({ merchant: 'AWS EMEA SARL', transactionDate: '2026-03-01', billing: { minor: -11_900, currency: 'EUR' } })));
    const send = (previewed: string) => office.browser.post(`/connections/${office.connection.id}/runs`, { transactionIds: ids, previewed });
    await office.browser.patch(`/transactions/${ids[0]}/coding`, { receiptNumber: 'RE-2' }).expect(200);
    expect((await send(seen.fingerprint).expect(409)).body).toMatchObject({ code: 'preview-stale' });
    expect(await app.database.asOwner('select id from run where organization_id = $1', [office.organizationId])).toEqual([]);
    await send('no fingerprint').expect(400);
    await send((await preview({ transactionIds: ids })).fingerprint).expect(201);
  });

  it('shows as many plans as were asked for, and counts all', async () => {
    const ids = await ready(office, 60);
    expect(await preview({ transactionIds: ids, plans: 2 })).toMatchObject({ selected: 60, ready: 60, plans: [{}, {}] });
    expect((await preview({ transactionIds: ids })).plans).toHaveLength(50);
    expect((await preview({ transactionIds: ids, plans: 0 })).plans).toEqual([]);
    const few = await preview({ transactionIds: ids, plans: 1 });
    expect(few.fingerprint).toBe((await preview({ transactionIds: ids })).fingerprint);
  });

  it('writes nothing, neither here nor there', async () => {
    const ids = await ready(office, 3);
    const before = await everything();
    await preview({ transactionIds: ids });
    await validate({ filter: {} });
    expect(await everything()).toEqual(before);
    expect((await office.browser.get(`/connections/${office.connection.id}/lanes`).expect(200)).body as LaneCounts).toEqual({ open: 3, queued: 0, exported: 0 });
  });
});

describe('a preview of what an export has begun and not ended', () => {
  /** The entries stand there; the payments were refused. */
  async function halfWritten(count: number): Promise<readonly string[]> {
    app.house.counter.orders.next(/^\/payments$/, Array.from({ length: 2 * count }, () => ({ answer: { status: 406, body: { code: 'invalid' } } })));
    const ids = await ready(office, count);
    const { runId } = await startOf(office, ids);
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ failed: count });
    app.house.counter.orders.forget();
    return ids;
  }
  const requestsMade = (): number => app.house.counter.arrivals.length;

  it('marks what is written, with where it stands, and leaves it out of the count', async () => {
    const [id = ''] = await halfWritten(1);
    const [entry] = office.company.ledger.books.entries;
    const { requests, plans } = await preview({ transactionIds: [id] });
    const written = { kind: 'entry', id: entry?.id, url: `https://ledger.example/entries/${entry?.id}` };
    expect(plans).toMatchObject([{ transactionId: id, operations: [{ id: 'entry', written }, { id: 'payment', written: null }] }]);
    // The payment, and the sum.
    expect(requests).toBe(2);
  });

  it('counts exactly the requests that are then made', async () => {
    const ids = [...(await halfWritten(3)), ...(await ready(office, 2))];
    const { requests } = await preview({ transactionIds: ids });
    const before = requestsMade();
    await startOf(office, ids);
    await work(app, office);
    expect(requestsMade() - before).toBe(requests);
  });

  it('is another one than that of the whole', async () => {
    const ids = await ready(office, 1);
    const whole = await preview({ transactionIds: ids });
    app.house.counter.orders.next(/^\/payments$/, [{ answer: { status: 406, body: { code: 'invalid' } } }]);
    await startOf(office, ids);
    await work(app, office);
    const rest = await preview({ transactionIds: ids });
    expect([rest.plans[0]?.fingerprint === whole.plans[0]?.fingerprint, rest.fingerprint === whole.fingerprint]).toEqual([true, false]);
  });

  it('says what the coding stands in the way of, before a run has to', async () => {
    const [id = ''] = await halfWritten(1);
    await office.browser.patch(`/transactions/${id}/coding`, { receiptNumber: 'RE-1' }).expect(200);
    const validation = await validate({ transactionIds: [id] });
    expect([validation.blocked, causes(validation)]).toEqual([1, ['KON-written-differently 1']]);
    expect(causes(await startOf(office, [id]))).toEqual(['KON-written-differently 1']);
  });
});

describe('a selection', () => {
  it.each<[string, object, string]>([
    ['by ids and by filter', { transactionIds: [newId()], filter: {} }, 'invalid-request'],
    ['of neither', {}, 'invalid-request'],
    ['of two nulls', { transactionIds: null, filter: null }, 'invalid-request'],
    ['of an empty list', { transactionIds: [] }, 'invalid-request'],
    ['of something that is no id', { transactionIds: ['x'] }, 'invalid-request'],
    ['by a filter nobody knows', { filter: { colour: 'red' } }, 'invalid-request'],
    ['by a filter that is none', { filter: 'all' }, 'invalid-request'],
    ['by a filter that is a list', { filter: [] }, 'invalid-request'],
    ['by a filter that nothing matches', { filter: { merchant: 'Niemand' } }, 'selection-empty'],
    ['of transactions that are not there', { transactionIds: [newId()] }, 'selection-empty'],
    ['with something else', { filter: {}, force: true }, 'invalid-request'],
  ])('%s is refused', async (_case, selection, code) => {
    for (const route of ['validation', 'preview', 'runs']) {
      const answer = await office.browser.post(`/connections/${office.connection.id}/${route}`, selection);
      expect([route, answer.status, (answer.body as { code: string }).code]).toEqual([route, 400, code]);
    }
  });

  it('by filter takes what matches now', async () => {
    await arrive(office, [{ merchant: { name: 'AWS A' } }, { merchant: { name: 'AWS B' }, transactionDate: '2026-01-15', bookingDate: '2026-01-16' }, { merchant: { name: 'Bahn' } }]);
    expect(await validate({ filter: { text: 'aws' } })).toMatchObject({ selected: 2, ready: 2 });
    expect(await validate({ filter: { text: 'aws', from: '2026-02-01' } })).toMatchObject({ selected: 1 });
    expect(await validate({ filter: {} })).toMatchObject({ selected: 3, ready: 2, blocked: 1 });
  });

  it('counts a transaction once that is named twice, and leaves out what is not there', async () => {
    const id = await aTransaction(office);
    expect(await validate({ transactionIds: [id, id, newId()] })).toMatchObject({ selected: 1, ready: 1 });
  });

  it.each([[-1], [201], [1.5], ['many']])('with %p plans to show is refused', async (plans) => {
    await office.browser.post(`/connections/${office.connection.id}/preview`, { transactionIds: [await aTransaction(office)], plans }).expect(400);
  });
});
