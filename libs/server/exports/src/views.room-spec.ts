import type { CodingBatchView, NewView, SavedView } from '@kontor/api-contracts';
import { aColleague, secondOrganization } from '@kontor/server-platform/testing';
import { arrive, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { GridDesk } from './testing/grid-desk';
import { startOf } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const view: NewView = {
  name: 'Ohne Beleg',
  filter: { lane: 'open', missing: ['receipt'], minAmount: 5000 },
  sort: 'amount',
  direction: 'desc',
  columns: [{ id: 'merchant', hidden: false, width: 240 }, { id: 'costUnit', hidden: true, width: null }],
};

describe('a saved view', () => {
  const names = async ({ browser }: Pick<ExportOffice, 'browser'>): Promise<readonly string[]> => ((await browser.get('/views').expect(200)).body as readonly SavedView[]).map(({ name, own }) => `${name}${own ? '' : ' of another'}`);
  const kept = async (body: Partial<NewView> = {}): Promise<SavedView> => (await office.browser.post('/views', { ...view, ...body }).expect(201)).body as SavedView;

  it('is kept as it was, can be renamed and changed in part, and goes', async () => {
    const made = await kept();
    expect(made).toMatchObject({ ...view, shared: false, own: true });
    const changed = (await office.browser.patch(`/views/${made.id}`, { name: 'Große ohne Beleg', filter: { text: 'bahn' } }).expect(200)).body as SavedView;
    expect(changed).toMatchObject({ ...view, id: made.id, name: 'Große ohne Beleg', filter: { text: 'bahn' } });
    expect(changed.filter).toEqual({ text: 'bahn' });
    expect((await office.browser.get('/views').expect(200)).body).toEqual([changed]);
    await office.browser.delete(`/views/${made.id}`).expect(204);
    expect(await names(office)).toEqual([]);
    await office.browser.patch(`/views/${made.id}`, { name: 'x' }).expect(404);
  });

  it('belongs to whoever made it; shared ones are seen by all and changed by nobody else', async () => {
    const mine = await kept();
    const shared = await kept({ name: 'Für alle', shared: true });
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    const admin = await aColleague(app, office.organizationId, 'admin');
    await viewer.browser.post('/views', { ...view, name: 'Zum Ansehen' }).expect(201);
    expect(await names(office)).toEqual(['Für alle', 'Ohne Beleg']);
    expect(await names(viewer)).toEqual(['Zum Ansehen', 'Für alle of another']);
    expect(await names(await secondOrganization(app))).toEqual([]);
    await viewer.browser.patch(`/views/${mine.id}`, { name: 'Meins' }).expect(404);
    await viewer.browser.patch(`/views/${shared.id}`, { name: 'Meins' }).expect(403);
    await viewer.browser.delete(`/views/${shared.id}`).expect(403);
    await viewer.browser.post('/views', { ...view, name: 'Geteilt', shared: true }).expect(403);
    await admin.browser.patch(`/views/${shared.id}`, { name: 'Meins' }).expect(403);
    await admin.browser.delete(`/views/${shared.id}`).expect(204);
  });

  it('is refused where it could not be brought back', async () => {
    await kept();
    const wrong: readonly (readonly [number, object])[] = [
      [409, {}],
      [400, { name: ' ' }],
      [400, { name: 'x', sort: 'colour' }],
      [400, { name: 'x', filter: { colour: 'red' } }],
      [400, { name: 'x', filter: { lane: 'somewhere' } }],
      [400, { name: 'x', columns: [{ id: 'a', hidden: false, width: 3 }] }],
      [400, { name: 'x', columns: [{ id: 'a', hidden: false, width: null }, { id: 'a', hidden: true, width: null }] }],
      [400, { name: 'x', filter: undefined }],
    ];
    for (const [status, body] of wrong) expect([body, (await office.browser.post('/views', { ...view, ...body })).status]).toEqual([body, status]);
  });
});

describe('coding a selection of the grid', () => {
  const change = { note: 'Messe' };
  const code = (body: object) => office.browser.post('/grid/coding-batches', { connectionId: office.connection.id, change, ...body });

  it('writes to exactly what the filter shows, skips what is on its way, and can be taken back', async () => {
    const desk = new GridDesk(office);
    const [first = ''] = await arrive(office, [{ merchant: { name: 'AWS 1' } }, { merchant: { name: 'AWS 2' } }, { merchant: { name: 'Bahn' } }]);
    await office.browser.patch('/data-fields', { fields: [{ field: 'note', active: true }] }).expect(200);
    const batch = (await code({ filter: { outlook: 'ready' }, name: 'Messe' }).expect(201)).body as CodingBatchView;
    expect(batch).toMatchObject({ selected: 2, changed: 2, name: 'Messe' });
    expect(await desk.merchants({ missing: ['note'] })).toEqual(['Bahn']);
    await office.browser.post(`/coding-batches/${batch.id}/undo`).expect(201);
    expect(await desk.merchants({ missing: ['note'] })).toHaveLength(3);
    await startOf(office, [first]);
    expect((await code({ filter: {} }).expect(201)).body).toMatchObject({ selected: 3, changed: 2, skipped: 1, skips: [{ reason: 'being-exported' }] });
    expect((await code({ transactionIds: [first] }).expect(201)).body).toMatchObject({ selected: 1, skipped: 1 });
  });

  it('is refused without a selection, without a value, and to those who only look', async () => {
    await code({}).expect(400);
    await code({ filter: { text: 'nobody' } }).expect(400);
    await office.browser.post('/grid/coding-batches', { filter: {} }).expect(400);
    await (await aColleague(app, office.organizationId, 'viewer')).browser.post('/grid/coding-batches', { filter: {}, change }).expect(403);
  });
});
