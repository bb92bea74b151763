import { createHash } from 'node:crypto';
import type { Page, RunFileView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, secondOrganization, stranger } from '@kontor/server-platform/testing';
import { aPaperOffice, aReceipt, anExportOffice, aTransaction, arrive, ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { causes, equation, itemsOf, readRun, startOf, tellRun, timelineOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed), { furnish: aPaperOffice });

const filesOf = async (runId: string, who: Pick<ExportOffice, 'browser'> = office): Promise<readonly RunFileView[]> => (await who.browser.get(`/runs/${runId}/files`).expect(200)).body as readonly RunFileView[];

/** The bytes as they came, whatever their type. */
const download = ({ id }: Pick<RunFileView, 'id'>, who: Pick<ExportOffice, 'browser'> = office) =>
  who.browser.get(`/run-files/${id}`).buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });

async function filed(transactionIds: readonly string[]): Promise<string> {
  const { runId } = await startOf(office, transactionIds);
  await work(app, office);
  return runId;
}

describe('a run of an exporter that makes files', () => {
  it('has its files once it is finished, and every transaction stands in them', async () => {
    const ids = await arrive(office, [{}, { billing: { minor: -2380, currency: 'EUR' } }, { status: 'pending' }]);
    const { runId } = await startOf(office, ids);
    expect(await filesOf(runId)).toEqual([]);
    await work(app, office);
    const run = await readRun(office, runId);
    expect([run.state, equation(run)]).toEqual(['finished', '3 = 2 exported + 0 failed + 1 skipped + 0 waiting']);
    const [journal, ...others] = await filesOf(runId);
    expect(others).toEqual([]);
    expect(journal).toMatchObject({ name: 'journal.txt', mimeType: 'text/plain' });
    const [head, ...lines] = String((await download(journal ?? { id: '' }).expect(200)).body).trimEnd().split('\n');
    expect(head).toBe(`# ${run.startedAt}`);
    expect(lines.map((line) => line.slice(line.indexOf(' ') + 1))).toEqual(['2026-03-01 -119.00 EUR AWS EMEA SARL', '2026-03-01 -23.80 EUR AWS EMEA SARL']);
  });

  it('keeps receipts beside it to the byte, each under a name of its own', async () => {
    const ids = await ready(office, 3);
    const receipts = await Promise.all(ids.map((id) => aReceipt(office, id)));
    const copies = (await filesOf(await filed(ids))).filter(({ mimeType }) => mimeType === 'application/pdf');
    const bytes = await Promise.all(copies.map(async (copy) => ((await download(copy).expect(200)).body as Buffer).toString()));
    const originals = await Promise.all(receipts.map(async (id) => String((await office.browser.get(`/receipts/${id}/content`).buffer(true).expect(200)).body)));
    expect(copies.map(({ name }) => name).sort()).toEqual(['Beleg (2).pdf', 'Beleg (3).pdf', 'Beleg.pdf']);
    expect(bytes.sort()).toEqual(originals.sort());
  });

  it('says of each transaction that it was filed, and in which run', async () => {
    const runId = await filed(await ready(office, 1));
    const [item] = await itemsOf(office, runId);
    expect(await timelineOf(office, item?.id ?? '')).toMatchObject({ state: 'exported', steps: [{ operation: 'line', state: 'done', explain: 'Zeile', attempt: 1, remote: { id: `${runId}:line` } }] });
  });

  it('makes further files of what failed and is retried, beside the first', async () => {
    const [good, bad] = await ready(office, 2);
    const { runId } = await startOf(office, [good ?? '', bad ?? '']);
    await app.database.asOwner('update transaction set status = $2 where id = $1', [bad, 'pending']);
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ state: 'finished', exported: 1, skipped: 1 });
    await app.database.asOwner(`update export_item set state = 'failed', issues = '[]' where run_id = $1 and transaction_id = $2`, [runId, bad]);
    await app.database.asOwner('update transaction set status = $2 where id = $1', [bad, 'booked']);
    await tellRun(office, runId, 'retry');
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ state: 'finished', exported: 2, failed: 0 });
    const files = await filesOf(runId);
    expect(files.map(({ name }) => name)).toEqual(['journal.txt', 'journal.txt']);
    const counts = await Promise.all(files.map(async (file) => String((await download(file).expect(200)).body).trimEnd().split('\n').length - 1));
    expect(counts).toEqual([1, 1]);
  });

  it('makes none when it is cancelled before', async () => {
    const { runId } = await startOf(office, await ready(office, 2));
    await tellRun(office, runId, 'cancel');
    await work(app, office);
    expect([await filesOf(runId), causes(await readRun(office, runId))]).toEqual([[], ['KON-cancelled 2']]);
  });

  it('is written down with its files', async () => {
    const runId = await filed(await ready(office, 2));
    const { items } = (await office.browser.get('/audit-events?limit=50').expect(200)).body as Page<{ action: string; actor: { kind: string }; subject: { id: string }; changes: object }>;
    expect(items.find(({ action }) => action === 'run.files-made')).toMatchObject({ actor: { kind: 'system' }, subject: { id: runId }, changes: { items: 2, files: ['journal.txt'] } });
  });
});

describe('downloading a file', () => {
  it('gives exactly what was made, to be saved and never shown as a page', async () => {
    const [file] = await filesOf(await filed(await ready(office, 2)));
    const { body, headers } = (await download(file ?? { id: '' }).expect(200)) as { readonly body: Buffer; readonly headers: object };
    expect(createHash('sha256').update(body).digest('hex')).toBe(file?.sha256);
    expect(headers).toMatchObject({
      'content-type': 'text/plain',
      'content-length': String(file?.bytes),
      'content-disposition': 'attachment; filename="journal.txt"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('keeps the name, whatever signs are in it', async () => {
    const [file] = await filesOf(await filed(await ready(office, 1)));
    await app.database.asOwner('update run_file set name = $2 where id = $1', [file?.id, 'Übersicht – "März".txt']);
    const { headers } = await download(file ?? { id: '' }).expect(200);
    expect((headers as Record<string, string>)['content-disposition']).toContain("filename*=UTF-8''%C3%9Cbersicht%20%E2%80%93%20%22M%C3%A4rz%22.txt");
  });

  it('is for every member', async () => {
    const runId = await filed(await ready(office, 1));
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    const [file] = await filesOf(runId, viewer);
    await download(file ?? { id: '' }, viewer).expect(200);
  });

  it('is for nobody else', async () => {
    const runId = await filed([await aTransaction(office)]);
    const [file] = await filesOf(runId);
    const other = await secondOrganization(app);
    expect((await other.browser.get(`/run-files/${file?.id}`).expect(404)).body).toMatchObject({ code: 'file-not-found' });
    expect((await other.browser.get(`/runs/${runId}/files`).expect(404)).body).toMatchObject({ code: 'run-not-found' });
    await stranger(app.server).get(`/run-files/${file?.id}`).expect(401);
  });

  it('says when there is no such file', async () => {
    expect((await office.browser.get(`/run-files/${newId()}`).expect(404)).body).toMatchObject({ code: 'file-not-found' });
    await office.browser.get(`/runs/${newId()}/files`).expect(404);
    expect((await office.browser.get('/run-files/journal.txt').expect(404)).headers['content-type']).toContain('application/problem+json');
  });
});

describe('a run of an exporter that writes into a ledger', () => {
  it('has no files', async () => {
    office = await anExportOffice(app);
    expect(await filesOf(await filed(await ready(office, 1)))).toEqual([]);
  });
});
