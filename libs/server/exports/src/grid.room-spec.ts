import type { GridFilter, Page, ReferenceView, ValidationView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { arrive, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { april, GridDesk } from './testing/grid-desk';
import { causes, readRun, start, startOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
let desk: GridDesk;
exportsTestbed((testbed) => {
  ({ app, office } = testbed);
  desk = new GridDesk(office);
});

describe('a row', () => {
  it('tells everything of an open transaction: what it is, how it is coded and why, and what stands in its way', async () => {
    const { bahn } = await desk.furnish();
    const [row] = await desk.rows({ merchant: 'bahn' });
    expect((await office.browser.get(`/grid/rows/${bahn}?connectionId=${office.connection.id}`).expect(200)).body).toEqual(row);
    await office.browser.get(`/grid/rows/${newId()}`).expect(404);
    expect(row).toMatchObject({
      transaction: { id: bahn, merchant: { name: 'Bahn' }, card: { last4: '2222' } },
      coding: { lines: 1, balanced: true, glAccount: { value: { number: '4964' }, provenance: { source: 'manual' }, mixed: false }, taxRate: { value: null, provenance: null, mixed: false }, supplier: { value: { name: 'Bahn AG' } }, note: { value: 'Reise zur Ölmesse' } },
      receipts: 0,
      lane: 'open',
      state: 'blocked',
      issues: [{ code: 'KON-missing-field', field: 'taxRate' }],
      lastExport: null,
    });
    expect((await desk.rows({ merchant: 'AWS Frankfurt' }))[0]).toMatchObject({ state: 'ready', issues: [], coding: { glAccount: { provenance: { source: 'rule', because: 'AWS' } } } });
  });

  it('says of a split one that its lines differ, and shows what they have in common', async () => {
    const [id = ''] = await arrive(office, [{}]);
    const line = { glAccountId: office.software.id, taxRateId: office.nineteen.id };
    await office.browser.put(`/transactions/${id}/coding/lines`, { lines: [{ ...line, gross: { minor: -1000, currency: 'EUR' } }, { ...line, taxRateId: null }] }).expect(200);
    expect((await desk.rows())[0]?.coding).toMatchObject({ lines: 2, glAccount: { value: { number: '4964' }, mixed: false }, taxRate: { value: null, provenance: null, mixed: true } });
  });

  it('stands in the queue while it is on its way, then among the exported with links, or is open again with the reason', async () => {
    const [good = '', bad = '', later = ''] = await arrive(office, [{ merchant: { name: 'AWS 1' } }, { merchant: { name: 'AWS 2' } }, { merchant: { name: 'AWS 3' } }]);
    await startOf(office, [good, bad]);
    expect(await desk.rows({ lane: 'queued' })).toMatchObject([{ state: 'queued', lastExport: { state: 'queued' } }, { state: 'queued' }]);
    app.house.counter.orders.next(/^\/entries$/, [{ answer: { status: 406, body: { code: 'invalid' } } }]);
    await work(app, office);
    const exported = await desk.rows({ lane: 'exported' });
    expect(exported).toMatchObject([{ lane: 'exported', state: 'exported', issues: [], lastExport: { state: 'exported', fault: null, remote: [{ kind: 'entry', url: expect.stringMatching(/^https:/) as string }, { kind: 'payment' }] } }]);
    const open = await desk.rows({ lane: 'open', sort: 'merchant', direction: 'asc' });
    expect(open.map(({ transaction }) => transaction.id).sort()).toEqual([good, bad, later].filter((id) => id !== exported[0]?.transaction.id).sort());
    expect(open.filter(({ lastExport }) => lastExport !== null)).toMatchObject([{ state: 'ready', lastExport: { state: 'failed', remote: [] } }]);
    expect((await desk.totals()).lanes).toEqual({ open: 2, queued: 0, exported: 1 });
  });
});

describe('a filter', () => {
  it('narrows to exactly the rows it means', async () => {
    const { supplier, center, unit } = await desk.furnish();
    const ruleId = await desk.ruleId();
    const all = ['AWS Frankfurt', 'AWS München', 'AWS Wien', 'Bahn', 'Öre', 'Zug'];
    const aws = all.slice(0, 3);
    const cases: readonly (readonly [GridFilter, readonly string[]])[] = [
      [{}, all],
      [{ text: 'aws m' }, ['AWS München']],
      [{ text: 'ÖLMESSE' }, ['Bahn']],
      [{ text: 're-47' }, ['Zug']],
      [{ text: '%' }, []],
      [{ merchant: 'öre' }, ['Öre']],
      [{ cardholder: 'änne amsel' }, ['AWS Frankfurt', 'Öre', 'Zug']],
      [{ cardLast4: '2222', text: 'aws' }, ['AWS München', 'AWS Wien']],
      [{ dateKind: 'transaction', from: april(14) }, ['AWS Wien', 'Zug']],
      [{ dateKind: 'booking', from: april(19) }, ['AWS Frankfurt', 'Bahn']],
      [{ minAmount: 500 }, ['Bahn', 'Öre']],
      [{ missing: ['glAccount'] }, ['Öre', 'Zug']],
      [{ missing: ['taxRate'] }, ['Bahn', 'Öre', 'Zug']],
      [{ missing: ['receipt'], text: 'ö' }, ['Bahn']],
      [{ missing: ['glAccount', 'supplier'], merchant: 'Bahn' }, []],
      [{ missing: ['receiptNumber'] }, all.filter((name) => name !== 'Zug')],
      [{ glAccountId: office.software.id }, [...aws, 'Bahn']],
      [{ taxRateId: office.nineteen.id }, aws],
      [{ supplierId: supplier.id }, ['Bahn']],
      [{ costCenterId: center.id }, ['Bahn']],
      [{ costUnitId: unit.id }, ['Zug']],
      [{ ruleId }, aws],
      [{ ruleId: newId() }, []],
      [{ outlook: 'ready' }, aws],
      [{ outlook: 'blocked' }, ['Bahn', 'Öre', 'Zug']],
      [{ issue: 'KON-missing-field', glAccountId: office.software.id }, ['Bahn']],
      [{ lane: 'exported' }, []],
    ];
    for (const [filter, expected] of cases) {
      expect([filter, await desk.merchants({ ...filter, sort: 'merchant', direction: 'asc' })]).toEqual([filter, expected]);
      expect([filter, (await desk.totals(filter)).count]).toEqual([filter, expected.length]);
    }
  });

  it('by rule leaves out what a person has changed since', async () => {
    const { awsId } = await desk.furnish();
    const ruleId = await desk.ruleId();
    const accounts = (await office.browser.get('/gl-accounts?active=true&limit=50').expect(200)).body as Page<ReferenceView>;
    const other = accounts.items.find(({ id }) => id !== office.software.id);
    await desk.code(awsId, { glAccountId: other?.id ?? null, taxRateId: null });
    expect(await desk.merchants({ ruleId, sort: 'merchant', direction: 'asc' })).toEqual(['AWS München', 'AWS Wien']);
  });

  it('that is wrong is refused', async () => {
    for (const wrong of ['limit=501', 'limit=0', 'offset=-1', 'sort=colour', 'missing=colour', 'lane=somewhere', 'colour=red', 'glAccountId=1', 'issue=a b']) {
      expect([wrong, (await office.browser.get(`/grid?${wrong}`)).status]).toEqual([wrong, 400]);
    }
  });
});

describe('a selection by filter', () => {
  it('exports what the grid showed for it, and nothing else', async () => {
    await desk.furnish();
    const filter: GridFilter = { lane: 'open', outlook: 'ready', text: 'aws', missing: ['receipt'], from: april(15) };
    const shown = (await desk.rows(filter)).map(({ transaction }) => transaction.id);
    expect(shown.length).toBeGreaterThan(1);
    const validation = (await office.browser.post(`/connections/${office.connection.id}/validation`, { filter }).expect(200)).body as ValidationView;
    expect([validation.selected, validation.ready, causes(validation)]).toEqual([shown.length, shown.length, []]);
    const { runId } = await start(office, office.connection, { filter });
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ selected: shown.length, exported: shown.length });
    expect((await desk.rows({ lane: 'exported' })).map(({ transaction }) => transaction.id).sort()).toEqual([...shown].sort());
    await office.browser.post(`/connections/${office.connection.id}/validation`, { filter }).expect(400);
  });
});
