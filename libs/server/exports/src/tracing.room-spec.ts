import type { ItemTimeline, Page, StepView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, secondOrganization } from '@kontor/server-platform/testing';
import { aReceipt, aTransaction, arrive, ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { itemsOf, startOf, tellRun, timelineOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

/** Exports one transaction as far as it goes; gives its trace. */
async function trace(transactionId: string): Promise<ItemTimeline> {
  const { runId } = await startOf(office, [transactionId]);
  await work(app, office);
  const [item] = await itemsOf(office, runId);
  return timelineOf(office, item?.id ?? '');
}

const read = async (itemId: string, language: string): Promise<ItemTimeline> =>
  (await office.browser.get(`/export-items/${itemId}`).set('Accept-Language', language).expect(200)).body as ItemTimeline;

const brief = ({ steps }: ItemTimeline) => steps.map(({ step, state, attempt, remote }) => [step, state, attempt, remote?.id]);
const duration = ({ intendedAt, concludedAt }: StepView): number => Date.parse(concludedAt ?? '') - Date.parse(intendedAt);

describe('the trace of an exported transaction', () => {
  it('tells in words what was written where, one step after the other', async () => {
    const id = await aTransaction(office);
    const receipt = await aReceipt(office, id);
    await office.browser.patch(`/transactions/${id}/coding`, { receiptNumber: 'RE-1' }).expect(200);
    const { entries, receipts, payments } = office.company.ledger.books;
    const { steps, ...item } = await trace(id);
    const inEnglish = await read(item.id, 'en');
    expect(item).toMatchObject({ transactionId: id, state: 'exported', issues: [], fault: null, replanned: false });
    expect(steps).toMatchObject([
      { operation: 'entry', step: 'createEntry', state: 'done', attempt: 1, fault: null, explain: 'Eintrag über 119.00 EUR', remote: { kind: 'entry', id: entries[0]?.id, url: `https://ledger.example/entries/${entries[0]?.id}` } },
      { operation: `receipt:${receipt}`, step: 'attachReceipt', state: 'done', attempt: 1, explain: 'Beleg Beleg.pdf', remote: { kind: 'receipt', id: receipts[0]?.id, url: null } },
      { operation: 'payment', step: 'postPayments', state: 'done', attempt: 1, explain: 'Zahlung -119.00 EUR', remote: { kind: 'payment', id: payments[0]?.id } },
    ]);
    expect(inEnglish.steps.map(({ explain }) => explain)).toEqual(['Entry of 119.00 EUR', 'Receipt Beleg.pdf', 'Payment -119.00 EUR']);
    steps.forEach((step) => expect(duration(step)).toBeGreaterThanOrEqual(0));
  });

  it('says when an answer was lost and the entry was found by looking', async () => {
    const before = app.house.counter.count('POST', /^\/entries$/);
    app.house.counter.orders.next(/^\/entries$/, ['reset-after'], 'POST');
    const timeline = await trace(await aTransaction(office));
    const [entry] = office.company.ledger.books.entries;
    expect([timeline.state, ...brief(timeline)]).toEqual(['exported', ['createEntry', 'done', 1, entry?.id], ['postPayments', 'done', 1, expect.any(String)]]);
    expect(app.house.counter.count('POST', /^\/entries$/) - before).toBe(1);
  });

  it('counts the attempts', async () => {
    office.company.ledger.books.closedMonths.add('2026-03');
    const { runId } = await startOf(office, await ready(office, 1));
    await work(app, office);
    office.company.ledger.books.closedMonths.clear();
    await tellRun(office, runId, 'retry');
    await work(app, office);
    const [item] = await itemsOf(office, runId);
    expect(brief(await timelineOf(office, item?.id ?? ''))).toEqual([['createEntry', 'done', 2, expect.any(String)], ['postPayments', 'done', 1, expect.any(String)]]);
  });
});

describe('the trace of a transaction that was not exported', () => {
  it('shows at which step it was refused and why, in the language of the reader', async () => {
    office.company.ledger.books.closedMonths.add('2026-03');
    const { id, state } = await trace(await aTransaction(office));
    expect(state).toBe('failed');
    for (const [language, title] of [['de', 'Der Monat ist im Ledger abgeschlossen.'], ['en', 'The month is closed in the ledger.']] as const) {
      const { issues, steps } = await read(id, language);
      expect(issues).toMatchObject([{ code: 'LED-period-closed', title, who: 'accountant' }]);
      expect(steps).toMatchObject([{ step: 'createEntry', state: 'failed', attempt: 1, remote: null, fault: { code: 'LED-period-closed', title } }]);
    }
  });

  it('shows why it waits, and that nothing is lost', async () => {
    app.house.counter.orders.next(/^\/entries$/, [{ answer: { status: 401 } }]);
    const timeline = await trace(await aTransaction(office));
    expect(timeline).toMatchObject({ state: 'queued', issues: [], fault: { code: 'LED-signed-out', title: 'Das Ledger nimmt den Schlüssel nicht mehr an.', who: 'admin' } });
  });

  it('shows that its plan was renewed after the world had changed', async () => {
    const id = await aTransaction(office);
    const { runId } = await startOf(office, [id]);
    await office.browser.patch(`/connections/${office.connection.id}`, { settings: { entryText: 'note' } }).expect(200);
    await app.database.asOwner('update coding set note = $2 where transaction_id = $1', [id, 'Server']);
    await work(app, office);
    const [item] = await itemsOf(office, runId);
    expect(await timelineOf(office, item?.id ?? '')).toMatchObject({ state: 'exported', replanned: true });
  });

  it('has no steps when it was skipped', async () => {
    const { state, steps, issues } = await trace(await aTransaction(office, { status: 'pending' }));
    expect([state, steps, issues.map(({ code }) => code)]).toEqual(['skipped', [], ['KON-pending']]);
  });
});

describe('the items of a run', () => {
  it('are read page by page and by state', async () => {
    const ids = await arrive(office, [{}, { status: 'pending' }, {}, { status: 'pending' }, {}]);
    const { runId } = await startOf(office, ids);
    const page = async (query: string) => (await office.browser.get(`/runs/${runId}/items${query}`).expect(200)).body as Page<{ transactionId: string; state: string }>;
    const first = await page('?limit=3');
    const second = await page(`?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ transactionId }) => transactionId).sort()).toEqual([...ids].sort());
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null]);
    expect((await page('?state=skipped')).items.map(({ state }) => state)).toEqual(['skipped', 'skipped']);
    await office.browser.get(`/runs/${runId}/items?state=lost`).expect(400);
  });

  it('are for every member and for nobody else', async () => {
    const { runId } = await startOf(office, await ready(office, 1));
    const [item] = await itemsOf(office, runId);
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    expect(await timelineOf(viewer, item?.id ?? '')).toMatchObject({ state: 'queued', steps: [] });
    const other = await secondOrganization(app);
    expect((await other.browser.get(`/export-items/${item?.id}`).expect(404)).body).toMatchObject({ code: 'item-not-found' });
    expect((await other.browser.get(`/runs/${runId}/items`).expect(404)).body).toMatchObject({ code: 'run-not-found' });
    await office.browser.get(`/export-items/${newId()}`).expect(404);
  });
});
