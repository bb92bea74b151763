import type { HistoryEntry, Page, TransactionExportView } from '@kontor/api-contracts';
import { aColleague, secondOrganization } from '@kontor/server-platform/testing';
import { aReceipt, aTransaction, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { startOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const read = async (id: string, query = '', language = 'en'): Promise<Page<HistoryEntry>> =>
  (await office.browser.get(`/transactions/${id}/history${query}`).set('Accept-Language', language).expect(200)).body as Page<HistoryEntry>;
const code = (id: string, change: object) => office.browser.patch(`/transactions/${id}/coding`, change).expect(200);
const later = (): void => app.clock.advance(60_000);
const told = ({ changes }: HistoryEntry) => changes.map(({ label, before, after, because }) => [label, before, after, because]);

/** Coded by a rule, mended by a person, with a receipt, exported. */
async function aStory(): Promise<string> {
  const id = await aTransaction(office);
  later();
  await code(id, { glAccountId: null, note: 'Server im März' });
  later();
  await code(id, { glAccountId: office.software.id, receiptNumber: 'RE-1' });
  later();
  await aReceipt(office, id);
  later();
  await startOf(office, [id]);
  later();
  await work(app, office);
  return id;
}

describe('the history of a transaction', () => {
  it('tells from the first day who changed what, and why', async () => {
    const { items, nextCursor } = await read(await aStory());
    const [exported, queued, receipt, second, first, arrival] = items;
    expect([items.length, nextCursor]).toEqual([6, null]);
    expect(items.map(({ title }) => title)).toEqual(['Exported', 'Queued for export', 'Receipts changed', 'Coding changed', 'Coding changed', 'Transaction came in']);
    expect(arrival && told(arrival)).toEqual([['GL account', null, '4964 EDV-Software', 'Rule "AWS"'], ['Tax rate', null, '19 %', 'Rule "AWS"']]);
    expect(first && told(first)).toEqual([['Note', null, 'Server im März', 'By hand'], ['GL account', '4964 EDV-Software', null, 'By hand: emptied']]);
    expect(second && told(second)).toEqual([['Receipt number', null, 'RE-1', 'By hand'], ['GL account', null, '4964 EDV-Software', 'By hand']]);
    expect(receipt && told(receipt)).toEqual([['Receipt', null, 'Beleg.pdf', null]]);
    expect(second).toMatchObject({ actor: { kind: 'user', id: office.userId, name: expect.any(String) as string }, batchId: expect.any(String) as string });
    expect([queued?.runId, exported?.runId, exported?.connectionId]).toEqual([queued?.runId, queued?.runId, office.connection.id]);
    expect(queued?.actor.id).toBe(office.userId);
  });

  it('tells the lines of a split, in German as people write amounts', async () => {
    const id = await aTransaction(office);
    later();
    await office.browser.put(`/transactions/${id}/coding/lines`, { lines: [{ gross: { minor: -10_000, currency: 'EUR' }, taxRateId: office.nineteen.id }, { text: 'Trinkgeld' }] }).expect(200);
    const [split, arrival] = (await read(id, '', 'de')).items;
    expect(split && told(split)).toEqual([['Zeile 1', '4964 EDV-Software · 19 %', '-100,00 EUR · 19 %', null], ['Zeile 2', null, '-19,00 EUR · Trinkgeld', null]]);
    expect(arrival && told(arrival).map(([label, , after]) => [label, after])).toEqual([['Sachkonto', '4964 EDV-Software'], ['Mehrwertsteuersatz', '19 %']]);
  });

  it('is read page by page without gap or repetition', async () => {
    const id = await aStory();
    const seen: string[] = [];
    for (let query = '?limit=2', more = true; more; ) {
      const { items, nextCursor } = await read(id, query);
      seen.push(...items.map((entry) => entry.id));
      query = `?limit=2&cursor=${nextCursor}`;
      more = nextCursor !== null;
    }
    expect(seen).toEqual((await read(id)).items.map((entry) => entry.id));
    expect(new Set(seen).size).toBe(6);
  });

  it('is open to viewers, and nothing for others', async () => {
    const id = await aTransaction(office);
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    const stranger = await secondOrganization(app);
    for (const path of [`/transactions/${id}/history`, `/transactions/${id}/exports`]) {
      await viewer.browser.get(path).expect(200);
      await stranger.browser.get(path).expect(404);
    }
  });
});

describe('the exports of a transaction', () => {
  const exportsOf = async (id: string): Promise<readonly TransactionExportView[]> => (await office.browser.get(`/transactions/${id}/exports`).expect(200)).body as readonly TransactionExportView[];

  it('tell over every connection what was written, by whom, with links', async () => {
    const id = await aStory();
    const { connection: paper } = (await office.browser.post('/connections', { exporterId: 'paper', authKind: 'none' }).expect(201)).body as { connection: { id: string } };
    const [second, first, ...others] = await exportsOf(id);
    const [entry] = office.company.ledger.books.entries;
    expect(others).toEqual([]);
    expect(second).toMatchObject({ connection: { id: paper.id, state: 'connected' }, lane: 'open', generation: 1, attempts: [], written: [] });
    expect(first).toMatchObject({ connection: { id: office.connection.id, company: office.company.name }, lane: 'exported', generation: 1, attempts: [{ state: 'exported', startedBy: { id: office.userId } }] });
    expect(first?.written.map(({ kind, state }) => [kind, state])).toEqual([['entry', 'unchecked'], ['receipt', 'unchecked'], ['payment', 'unchecked']]);
    expect(first?.written[0]).toMatchObject({ remoteId: entry?.id, url: `https://ledger.example/entries/${entry?.id}`, writtenBy: { id: office.userId }, itemId: first?.attempts[0]?.itemId });
  });

  it('say why one did not get there', async () => {
    office.company.ledger.books.closedMonths.add('2026-03');
    const id = await aTransaction(office);
    await startOf(office, [id]);
    await work(app, office);
    expect(await exportsOf(id)).toMatchObject([{ lane: 'open', attempts: [{ state: 'failed', fault: null, issues: [{ title: expect.any(String) as string }] }], written: [] }]);
  });
});
