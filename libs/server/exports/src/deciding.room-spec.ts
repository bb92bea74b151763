import type { ItemDecision, ItemTimeline, LaneCounts, Page } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import type { Fate } from '@kontor/server-connections/testing';
import { aColleague, secondOrganization } from '@kontor/server-platform/testing';
import { ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { books, causes, dueNow, equation, itemsOf, readRun, startOf, timelineOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

interface Review {
  readonly runId: string;
  readonly itemId: string;
  readonly transactionId: string;
}

/** The line breaks while an entry is written, and the ledger refuses to be searched: whether it is there, only a person can see. */
async function anItemInReview(line: Fate = 'reset-after'): Promise<Review> {
  app.house.counter.orders.next(/^\/entries$/, [line], 'POST');
  app.house.counter.orders.next(/^\/entries$/, [{ answer: { status: 406, body: { code: 'invalid' } } }], 'GET');
  const [transactionId = ''] = await ready(office, 1);
  const { runId } = await startOf(office, [transactionId]);
  await work(app, office);
  const [item] = await itemsOf(office, runId);
  return { runId, itemId: item?.id ?? '', transactionId };
}

const decide = async ({ itemId }: Pick<Review, 'itemId'>, decision: ItemDecision): Promise<ItemTimeline> => (await office.browser.post(`/export-items/${itemId}/decision`, decision).expect(200)).body as ItemTimeline;
const refused = async ({ itemId }: Pick<Review, 'itemId'>, decision: object, status: number): Promise<unknown> => (await office.browser.post(`/export-items/${itemId}/decision`, decision).expect(status)).body;
const entryId = (): string => office.company.ledger.books.entries[0]?.id ?? '';
const entriesSent = (): number => app.house.counter.count('POST', /^\/entries$/);
const inLanes = async (): Promise<LaneCounts> => (await office.browser.get(`/connections/${office.connection.id}/lanes`).expect(200)).body as LaneCounts;

describe('an item whose outcome nobody could find out', () => {
  it('ends its run, waits for a person, and keeps its transaction frozen', async () => {
    const { runId, itemId, transactionId } = await anItemInReview();
    const run = await readRun(office, runId);
    expect([run.state, equation(run), run.needsReview, causes(run)]).toEqual(['finished', '1 = 0 exported + 1 failed + 0 skipped + 0 waiting', 1, ['LED-refused 1']]);
    expect(await timelineOf(office, itemId)).toMatchObject({ state: 'needs-review', steps: [{ step: 'createEntry', state: 'in-doubt', attempt: 1, remote: null, fault: { title: expect.any(String) as string } }] });
    expect(await inLanes()).toEqual({ open: 0, queued: 1, exported: 0 });
    await office.browser.patch(`/transactions/${transactionId}/coding`, { note: 'spät' }).expect(409);
    expect(causes(await startOf(office, [transactionId]))).toEqual(['KON-already-queued 1']);
  });

  it('goes on with what the person found there, without writing it again', async () => {
    const review = await anItemInReview();
    const sent = entriesSent();
    const decided = await decide(review, { decision: 'exists', remoteId: entryId() });
    expect(decided).toMatchObject({ state: 'queued', issues: [], steps: [{ state: 'done', remote: { id: entryId() }, fault: null }] });
    expect(await readRun(office, review.runId)).toMatchObject({ state: 'running', finishedAt: null, waiting: 1, needsReview: 0 });
    await work(app, office);
    expect(await readRun(office, review.runId)).toMatchObject({ state: 'finished', exported: 1 });
    expect([entriesSent() - sent, books(office)]).toMatchObject([0, { entries: 1, payments: 1 }]);
    expect(office.company.ledger.books.payments.map((payment) => payment.entryId)).toEqual([entryId()]);
  });

  it('is sent again when the person found nothing', async () => {
    const review = await anItemInReview('reset-before');
    expect(books(office)).toMatchObject({ entries: 0 });
    await decide(review, { decision: 'send-again' });
    await work(app, office);
    expect(await readRun(office, review.runId)).toMatchObject({ state: 'finished', exported: 1 });
    expect(books(office)).toMatchObject({ entries: 1, payments: 1 });
  });

  it('is left as it is when the person gives up, and its transaction is open again', async () => {
    const review = await anItemInReview();
    expect(await decide(review, { decision: 'give-up' })).toMatchObject({ state: 'skipped', issues: [{ code: 'KON-given-up' }] });
    const run = await readRun(office, review.runId);
    expect([run.state, equation(run)]).toEqual(['finished', '1 = 0 exported + 0 failed + 1 skipped + 0 waiting']);
    expect(await inLanes()).toEqual({ open: 1, queued: 0, exported: 0 });
    await office.browser.patch(`/transactions/${review.transactionId}/coding`, { note: 'jetzt' }).expect(200);
  });

  it('that was given up is looked for before it is exported anew', async () => {
    const review = await anItemInReview();
    await decide(review, { decision: 'give-up' });
    const anew = await startOf(office, [review.transactionId]);
    await work(app, office);
    expect(await readRun(office, anew.runId)).toMatchObject({ exported: 1 });
    expect(books(office)).toMatchObject({ entries: 1, payments: 1 });
  });

  it.each<ItemDecision['decision']>(['exists', 'send-again'])('because workers died over it goes on once a person decided: %s', async (decision) => {
    const review = await anItemInReview(decision === 'exists' ? 'reset-after' : 'reset-before');
    await app.database.asOwner(`update export_item set state = 'queued', crashes = 3, issues = '[]' where id = $1`, [review.itemId]);
    await app.database.asOwner(`update run set state = 'running', finished_at = null where id = $1`, [review.runId]);
    await dueNow(app, office);
    await work(app, office);
    expect(await timelineOf(office, review.itemId)).toMatchObject({ state: 'needs-review', issues: [{ code: 'KON-crashed' }] });
    await decide(review, { decision, ...(decision === 'exists' ? { remoteId: entryId() } : {}) });
    await work(app, office);
    expect(await readRun(office, review.runId)).toMatchObject({ state: 'finished', exported: 1 });
    expect(books(office)).toMatchObject({ entries: 1, payments: 1 });
  });
});

describe('a decision', () => {
  it.each<[string, object, number, string]>([
    ['that says it exists and not where', { decision: 'exists' }, 400, 'remote-id-required'],
    ['with a blank id', { decision: 'exists', remoteId: '  ' }, 400, 'invalid-request'],
    ['with an endless id', { decision: 'exists', remoteId: 'x'.repeat(201) }, 400, 'invalid-request'],
    ['that nobody knows', { decision: 'forget' }, 400, 'invalid-request'],
    ['that is none', {}, 400, 'invalid-request'],
    ['with something else', { decision: 'give-up', force: true }, 400, 'invalid-request'],
    ['about an operation that is not in doubt', { decision: 'send-again', operation: 'payment' }, 409, 'operation-required'],
  ])('%s is refused and changes nothing', async (_case, decision, status, code) => {
    const review = await anItemInReview();
    const before = await timelineOf(office, review.itemId);
    expect(await refused(review, decision, status)).toMatchObject({ code });
    expect(await timelineOf(office, review.itemId)).toEqual(before);
  });

  it('names the operations that are in doubt when another one was named', async () => {
    const review = await anItemInReview();
    expect(await refused(review, { decision: 'send-again', operation: 'payment' }, 409)).toMatchObject({ detail: 'Offen ist der Ausgang von: entry.' });
    await decide(review, { decision: 'exists', operation: 'entry', remoteId: entryId() });
  });

  it('takes an id as it was copied, with blanks around it', async () => {
    const review = await anItemInReview();
    const { steps } = await decide(review, { decision: 'exists', remoteId: ` ${entryId()}\n` });
    expect(steps).toMatchObject([{ remote: { id: entryId() } }]);
  });

  it('does not take the entry of another transaction', async () => {
    const [other = ''] = await ready(office, 1);
    await startOf(office, [other]);
    await work(app, office);
    const review = await anItemInReview();
    expect(await refused(review, { decision: 'exists', remoteId: entryId() }, 409)).toMatchObject({ code: 'remote-id-taken' });
    expect(await timelineOf(office, review.itemId)).toMatchObject({ state: 'needs-review' });
  });

  it('is taken once', async () => {
    const review = await anItemInReview();
    const answers = await Promise.all([1, 2].map(() => office.browser.post(`/export-items/${review.itemId}/decision`, { decision: 'exists', remoteId: entryId() })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await work(app, office);
    expect(await refused(review, { decision: 'give-up' }, 409)).toMatchObject({ code: 'item-not-in-review' });
    expect(books(office)).toMatchObject({ entries: 1, payments: 1 });
  });

  it('is for accountants of the organization', async () => {
    const review = await anItemInReview();
    const path = `/export-items/${review.itemId}/decision`;
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    await viewer.browser.post(path, { decision: 'give-up' }).expect(403);
    const other = await secondOrganization(app);
    expect((await other.browser.post(path, { decision: 'give-up' }).expect(404)).body).toMatchObject({ code: 'item-not-found' });
    await office.browser.post(`/export-items/${newId()}/decision`, { decision: 'give-up' }).expect(404);
    const accountant = await aColleague(app, office.organizationId, 'accountant');
    await accountant.browser.post(path, { decision: 'give-up' }).expect(200);
  });

  it('is written down with what the person found', async () => {
    const review = await anItemInReview();
    await decide(review, { decision: 'exists', remoteId: entryId() });
    const { items } = (await office.browser.get('/audit-events?limit=50').expect(200)).body as Page<{ action: string; actor: { id: string }; subject: { id: string }; changes: object }>;
    const told = items.find(({ action }) => action === 'item.decided');
    expect(told).toMatchObject({ actor: { id: office.userId }, subject: { id: review.transactionId }, changes: { decision: 'exists', remoteId: entryId(), itemId: review.itemId } });
  });
});
