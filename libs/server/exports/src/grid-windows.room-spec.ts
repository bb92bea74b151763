import { gridSorts, sortDirections, type GridPage, type GridSort } from '@kontor/api-contracts';
import { secondOrganization } from '@kontor/server-platform/testing';
import { arrive, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { april, GridDesk } from './testing/grid-desk';

let app: ExportsApp;
let office: ExportOffice;
let desk: GridDesk;
exportsTestbed((testbed) => {
  ({ app, office } = testbed);
  desk = new GridDesk(office);
});

describe('windows', () => {
  const sample = (): Promise<readonly string[]> =>
    arrive(
      office,
      Array.from({ length: 23 }, (_, index) => ({
        merchant: { name: index % 3 === 0 ? 'AWS' : `Händler ${index % 4}` },
        transactionDate: april(1 + (index % 3)),
        ...(index % 2 === 0 ? { bookingDate: april(5 + (index % 2)) } : {}),
        ...(index % 5 === 0 ? { settlementDate: april(9) } : {}),
        billing: { minor: (index % 4) - 7, currency: 'EUR' },
        card: index % 3 === 0 ? {} : { last4: '1234', holder: `Name ${index % 2}` },
      })),
    );

  it('neither lose nor repeat a row, whatever the sort, and may be asked for in any order', async () => {
    const ids = await sample();
    for (const sort of gridSorts) {
      for (const direction of sortDirections) {
        const offsets = [16, 0, 8];
        const windows = new Map<number, GridPage>();
        for (const offset of offsets) windows.set(offset, await desk.page({ sort, direction, offset, limit: 8 }));
        const found = [0, 8, 16].flatMap((offset) => windows.get(offset)?.rows ?? []).map(({ transaction }) => transaction.id);
        expect([sort, direction, new Set(found).size, found.length]).toEqual([sort, direction, ids.length, ids.length]);
        expect([...windows.values()].map(({ end }) => end)).toEqual([ids.length, null, null]);
      }
    }
  });

  it('go by the sort that was asked for, empty values last', async () => {
    await desk.furnish();
    const by = async (sort: GridSort, direction: 'asc' | 'desc') => desk.merchants({ sort, direction });
    expect(await by('merchant', 'desc')).toEqual(['Zug', 'Öre', 'Bahn', 'AWS Wien', 'AWS München', 'AWS Frankfurt']);
    expect(await by('date', 'asc')).toEqual(['AWS Wien', 'Zug', 'AWS München', 'Öre', 'Bahn', 'AWS Frankfurt']);
    expect(await by('amount', 'desc')).toEqual(['Bahn', 'Öre', 'AWS München', 'Zug', 'AWS Wien', 'AWS Frankfurt']);
    expect((await by('supplier', 'desc'))[0]).toBe('Bahn');
    expect((await by('receiptNumber', 'desc'))[0]).toBe('Zug');
    expect((await by('glAccount', 'asc')).slice(4)).toEqual(['Öre', 'Zug']);
    expect((await by('cardholder', 'asc')).slice(3)).toEqual(['Bahn', 'AWS München', 'AWS Wien']);
  });

  it('behind the end say where it is', async () => {
    await sample();
    expect(await desk.page({ offset: 500 })).toEqual({ rows: [], offset: 500, end: 23, examined: null });
  });

  it('of a filter that has to look at each row say how far it looked', async () => {
    await sample();
    expect(await desk.page({ outlook: 'ready', limit: 3 })).toMatchObject({ end: null, rows: [{ state: 'ready' }, { state: 'ready' }, { state: 'ready' }] });
    expect(await desk.page({ outlook: 'ready', offset: 6, limit: 3 })).toMatchObject({ end: 8, rows: [{}, {}], examined: { rows: 23, complete: true } });
    expect(await desk.totals({ outlook: 'ready' })).toMatchObject({ count: 8, lanes: { open: 8, queued: 0, exported: 0 }, examined: { complete: true } });
  });
});

describe('totals', () => {
  it('are the sums of the rows, one per currency', async () => {
    await desk.furnish();
    await arrive(office, [{ kind: 'refund', billing: { minor: 250, currency: 'USD' } }]);
    const found = await desk.rows();
    const sum = (currency: string) => found.filter(({ transaction }) => transaction.billing.currency === currency).reduce((total, { transaction }) => total + transaction.billing.minor, 0);
    expect(await desk.totals({ lane: 'open' })).toEqual({
      count: 7,
      sums: [{ count: 5, sum: { minor: sum('EUR'), currency: 'EUR' } }, { count: 2, sum: { minor: sum('USD'), currency: 'USD' } }],
      lanes: { open: 7, queued: 0, exported: 0 },
      examined: null,
    });
    expect(await desk.totals({ lane: 'exported' })).toMatchObject({ count: 0, sums: [], lanes: { open: 7 } });
  });
});

describe('without a connection', () => {
  it('everything is open and judged by the data fields alone', async () => {
    await desk.furnish();
    const asked = { connectionId: undefined, sort: 'merchant', direction: 'asc' } as const;
    await office.browser.patch('/data-fields', { fields: [{ field: 'note', active: true, requiredForExport: true }] }).expect(200);
    const found = await desk.rows(asked);
    expect(found.map(({ lane }) => lane)).toEqual(found.map(() => 'open'));
    expect(found.find(({ transaction }) => transaction.merchant.name === 'AWS Wien')).toMatchObject({ state: 'blocked', issues: [{ code: 'KON-missing-field', field: 'note' }] });
    expect(await desk.totals({ connectionId: undefined, outlook: 'blocked' })).toMatchObject({ count: 6 });
    expect((await desk.totals({ connectionId: undefined })).lanes).toEqual({ open: 6, queued: 0, exported: 0 });
  });

  it('a foreign or unknown one does not exist', async () => {
    const other = await secondOrganization(app);
    for (const path of ['/grid', '/grid/totals']) await other.browser.get(`${path}?connectionId=${office.connection.id}`).expect(404);
    expect((await other.browser.get('/grid').expect(200)).body).toEqual({ rows: [], offset: 0, end: 0, examined: null });
  });
});
