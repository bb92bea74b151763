import type { DriftView, ItemDecision, ItemTimeline, Page } from '@kontor/api-contracts';
import { readConnection } from '@kontor/server-connections/testing';
import { ReconciliationProcessor } from './jobs/reconciliation.processor';
import { ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { books, itemsOf, readRun, startOf, timelineOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const unsearchable = { answer: { status: 406, body: { code: 'invalid' } } } as const;

interface Review {
  readonly runId: string;
  readonly itemId: string;
}

/** The line breaks while something is written, and the ledger refuses to be searched for it. */
async function inReview(path = /^\/entries$/): Promise<Review> {
  app.house.counter.orders.next(path, ['reset-after'], 'POST');
  app.house.counter.orders.next(path, [unsearchable], 'GET');
  const { runId } = await startOf(office, await ready(office, 1));
  await work(app, office);
  const [item] = await itemsOf(office, runId);
  expect(item).toMatchObject({ state: 'needs-review' });
  app.house.counter.orders.forget();
  return { runId, itemId: item?.id ?? '' };
}

const send = ({ itemId }: Review, remoteId: string) => office.browser.post(`/export-items/${itemId}/decision`, { decision: 'exists', remoteId } satisfies ItemDecision);
const adopted = async (review: Review, remoteId: string): Promise<ItemTimeline> => (await send(review, remoteId).expect(200)).body as ItemTimeline;
const entryId = (): string => office.company.ledger.books.entries[0]?.id ?? '';
const drift = async (): Promise<readonly DriftView[]> => ((await office.browser.get(`/connections/${office.connection.id}/drift`).expect(200)).body as Page<DriftView>).items;
const ofEntry = async (): Promise<DriftView | undefined> => (await drift()).find(({ operation }) => operation === 'entry');
const reconcile = (): Promise<void> => app.app.get(ReconciliationProcessor).hear({ organizationId: office.organizationId, connectionId: office.connection.id });
const entriesRead = (): number => app.house.counter.count('GET', /^\/entries\/[^/]+$/);

function edit(change: object): void {
  const { entries } = office.company.ledger.books;
  const [entry] = entries;
  if (entry) entries[0] = { ...entry, ...change };
}

describe('what a person found in the ledger', () => {
  it('is read there and kept as if it had been written without trouble', async () => {
    const review = await inReview();
    const { steps } = await adopted(review, entryId());
    const remote = { kind: 'entry', id: entryId(), url: `https://ledger.example/entries/${entryId()}` };
    expect(steps).toMatchObject([{ state: 'done', remote }]);
    expect(await ofEntry()).toMatchObject({ kind: 'entry', remoteId: remote.id, url: remote.url, state: 'unchecked' });
    await work(app, office);
    expect(await readRun(office, review.runId)).toMatchObject({ state: 'finished', exported: 1 });
    expect(books(office)).toMatchObject({ entries: 1, payments: 1 });
  });

  it('is looked at like everything else later on: unchanged, then changed', async () => {
    await adopted(await inReview(), entryId());
    await work(app, office);
    await reconcile();
    expect((await ofEntry())?.state).toBe('unchanged');
    edit({ gross: '120.00' });
    await reconcile();
    expect(await ofEntry()).toMatchObject({ state: 'changed', differences: { gross: { written: '119.00', found: '120.00' } } });
  });

  it('is taken as it stands there by then: that it differs is for the person to judge', async () => {
    const review = await inReview();
    edit({ gross: '120.00' });
    await adopted(review, entryId());
    await work(app, office);
    await reconcile();
    expect((await ofEntry())?.state).toBe('unchanged');
  });

  it('of which the ledger shows nothing is kept by its id alone', async () => {
    const review = await inReview(/^\/payments$/);
    const [payment] = office.company.ledger.books.payments;
    const { steps } = await adopted(review, payment?.id ?? '');
    expect(steps.at(-1)).toMatchObject({ operation: 'payment', state: 'done', remote: { id: payment?.id, url: null } });
    await work(app, office);
    expect(await readRun(office, review.runId)).toMatchObject({ exported: 1 });
  });
});

describe('what a person says exists is not taken over', () => {
  const refused = async (review: Review, remoteId: string, status: number, code: string): Promise<void> => {
    const before = await timelineOf(office, review.itemId);
    expect((await send(review, remoteId).expect(status)).body).toMatchObject({ code });
    expect(await timelineOf(office, review.itemId)).toEqual(before);
    expect(await drift()).toEqual([]);
  };

  it('where it does not', async () => {
    await refused(await inReview(), 'entry-0815', 409, 'remote-id-unknown');
  });

  it('where the id is no id but a way somewhere else', async () => {
    await refused(await inReview(), `../entries/${entryId()}`, 409, 'remote-id-unknown');
  });

  it('while the ledger cannot be asked', async () => {
    const review = await inReview();
    app.house.counter.orders.next(/^\/entries\/[^/]+$/, [{ answer: { status: 503 } }]);
    await refused(review, entryId(), 502, 'remote-not-reached');
    await adopted(review, entryId());
  });

  it('while it no longer lets us in; it then asks for a sign-in', async () => {
    const review = await inReview();
    app.house.withdrawKey(office.company);
    await refused(review, entryId(), 422, 'credentials-refused');
    expect(await readConnection(office, office.connection.id)).toMatchObject({ state: 'needs-sign-in' });
    app.house.restoreKey(office.company);
  });

  it('while the connection is paused, and nobody asks there', async () => {
    const review = await inReview();
    await office.browser.post(`/connections/${office.connection.id}/pause`).expect(200);
    const before = entriesRead();
    await refused(review, entryId(), 409, 'connection-not-open');
    expect(entriesRead()).toBe(before);
  });

  it('when somebody else decided while it was read', async () => {
    const review = await inReview();
    const reading = app.house.counter.orders.hold(/^\/entries\/[^/]+$/);
    const adopting = send(review, entryId()).then(({ status, body }) => [status, (body as { code: string }).code]);
    await reading.arrived;
    await office.browser.post(`/export-items/${review.itemId}/decision`, { decision: 'give-up' }).expect(200);
    reading.release();
    expect(await adopting).toEqual([409, 'item-not-in-review']);
    expect([await drift(), (await timelineOf(office, review.itemId)).state]).toEqual([[], 'skipped']);
  });
});
