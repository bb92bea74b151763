import { TestBed } from '@angular/core/testing';
import type { PreviewView, RunHead } from '@kontor/api-contracts';
import { ExportSelection, RunWatch } from '@kontor/admin-data-access';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { money } from '@kontor/kernel';
import { aProblem, aRun, Screen, Shell } from '@kontor/admin-testing';
import { ExportDialog } from './export-dialog';
import de from './i18n/de.json';
import en from './i18n/en.json';

const issue = { code: 'KON-missing-field', field: 'glAccount', title: 'The GL account is missing', cure: 'Choose one.', who: 'accountant' } as const;
const aPlan = {
  transactionId: 'transaction-1',
  transaction: { merchant: 'AWS', transactionDate: '2026-03-01', billing: money(-11_900, 'EUR') },
  fingerprint: 'a',
  operations: [{ id: 'entry', step: 'createEntry', explain: 'Entry 119.00 € = 100.00 + 19.00 VAT', input: { gross: 11_900 }, written: null }],
  anew: null,
};
const aPreview = (changed: Partial<PreviewView> = {}): PreviewView => ({
  ...{ selected: 4, ready: 2, blocked: 1, nothingToDo: 1, groups: [{ issue, count: 1, transactionIds: ['transaction-2'] }] },
  ...{ fingerprint: 'f'.repeat(64), requests: 6, estimatedSeconds: 3, anew: 0, plans: [aPlan] },
  ...changed,
});
const acme = { id: 'connection-1', exporterId: 'acme', state: 'connected', company: { id: '1', name: 'Muster GmbH' } };
const books = { ...acme, id: 'connection-2', exporterId: 'books' };

const previewUrl = '/api/v1/connections/connection-1/preview';
const runsUrl = '/api/v1/connections/connection-1/runs';

describe('the export dialog', () => {
  let shell: Shell;
  beforeEach(() => {
    shell = Shell.around(provideTexts({ de, en }));
    TestBed.inject(LanguageKeeper).choose('en');
  });

  const open = async (connections: readonly object[] = [acme]): Promise<Screen> => {
    TestBed.inject(ExportSelection).choose({ selection: { transactionIds: ['transaction-1', 'transaction-2'] }, count: 2, connectionId: null });
    const screen = await Screen.of(ExportDialog);
    shell.request('GET', '/api/v1/connections').flush(connections);
    shell.request('GET', '/api/v1/exporters').flush([{ id: 'acme', displayName: 'Acme Books' }, { id: 'books', displayName: 'Other Books' }]);
    await screen.settle();
    return screen;
  };
  const openPreview = async (preview = aPreview()): Promise<Screen> => {
    const screen = await open();
    shell.request('POST', previewUrl).flush(preview);
    await screen.settle();
    return screen;
  };
  const ended = (changed: Partial<RunHead>): object => ({ ...aRun({ state: 'finished', waiting: 0, finishedAt: '2026-03-05T12:00:00.000Z', ...changed }), groups: [{ issue, count: 1, transactionIds: [] }] });

  it('says after a reload that nothing is selected, and asks for nothing', async () => {
    const screen = await Screen.of(ExportDialog);
    expect(screen.text).toContain('Nothing is selected for export');
    shell.expectSilence();
  });

  it('leads to a connection where there is none', async () => {
    expect((await open([])).find('a').getAttribute('href')).toBe('/integrations');
  });

  it('shows what becomes of everything that was selected, why not all of it, and exactly what is written', async () => {
    const screen = await openPreview();
    for (const text of ['4 selected = 2 ready + 1 blocked + 1 with nothing to do', 'Transaction of 01/03/2026', '6 requests, a few seconds', 'The GL account is missing', 'Entry 119.00 € = 100.00 + 19.00 VAT', '"gross": 11900', 'the first 1 of 2']) expect(screen.text).toContain(text);
    expect(screen.find('kontor-cause-list a').getAttribute('href')).toBe('/transactions?issue=KON-missing-field&missing=glAccount&connection=connection-1');
    expect(screen.button('Export 2').getAttribute('aria-disabled')).toBe('false');
  });

  it('starts exactly what was shown, by the keyboard too, and nothing twice', async () => {
    const screen = await openPreview();
    const enter = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    enter();
    enter();
    const sent = shell.request('POST', runsUrl);
    expect(sent.request.body).toEqual({ transactionIds: ['transaction-1', 'transaction-2'], previewed: 'f'.repeat(64) });
    expect(sent.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    sent.flush({ ...aRun({ selected: 4, waiting: 2, skipped: 2 }), groups: [] }, { status: 201, statusText: 'Created' });
    await screen.settle();
    expect(screen.text).toContain('You can close this dialog and the browser');
    expect(screen.text).toContain('2 of 4');
    expect([TestBed.inject(ExportSelection).choice(), TestBed.inject(RunWatch).active().length]).toEqual([undefined, 1]);
  });

  it('starts nothing that has changed since: it shows the new preview and says so', async () => {
    const screen = await openPreview();
    await screen.press('Export 2');
    const first = shell.request('POST', runsUrl);
    first.flush(aProblem('preview-stale', 409), { status: 409, statusText: 'Conflict' });
    await screen.settle();
    shell.request('POST', previewUrl).flush(aPreview({ ready: 1, nothingToDo: 2, fingerprint: 'e'.repeat(64) }));
    await screen.settle();
    expect(screen.text).toContain('Something has changed since the preview. Nothing was started');
    await screen.press('Export 1');
    const second = shell.request('POST', runsUrl).request;
    expect([second.body, second.headers.get('Idempotency-Key') === first.request.headers.get('Idempotency-Key')]).toMatchObject([{ previewed: 'e'.repeat(64) }, false]);
  });

  it('keeps its key where nobody knows whether the start arrived', async () => {
    const screen = await openPreview();
    await screen.press('Export 2');
    const first = shell.request('POST', runsUrl);
    first.error(new ProgressEvent('error'));
    await screen.settle();
    expect(screen.text).toContain('Kontor does not answer');
    await screen.press('Export 2');
    expect(shell.request('POST', runsUrl).request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('starts nothing where nothing is ready', async () => {
    const screen = await openPreview(aPreview({ ready: 0, blocked: 3, plans: [] }));
    await screen.press('Export 0');
    expect(screen.text).toContain('None of these can be exported');
    shell.expectSilence();
  });

  it('lets a person choose where several are connected, and looks again', async () => {
    const screen = await open([acme, books]);
    shell.request('POST', previewUrl).flush(aPreview());
    await screen.settle();
    const select = screen.find<HTMLSelectElement>('select');
    select.value = 'connection-2';
    select.dispatchEvent(new Event('change'));
    shell.request('POST', '/api/v1/connections/connection-2/preview').flush(aPreview());
    expect([...select.options].map(({ text }) => text.trim())).toEqual(['Acme Books · Muster GmbH', 'Other Books · Muster GmbH']);
  });

  it('tells at the end what became of everything, by cause, and tries again what failed', async () => {
    const screen = await openPreview();
    await screen.press('Export 2');
    shell.request('POST', runsUrl).flush(ended({ selected: 4, exported: 1, failed: 1, skipped: 2 }), { status: 201, statusText: 'Created' });
    await screen.settle();
    shell.request('GET', '/api/v1/runs/run-1').flush(ended({ selected: 4, exported: 1, failed: 1, skipped: 2 }));
    await screen.settle();
    for (const text of ['4 selected = 1 exported + 1 failed + 2 skipped', 'The GL account is missing']) expect(screen.text).toContain(text);
    await screen.press('Retry what failed');
    shell.request('POST', '/api/v1/runs/run-1/retry').flush({ ...aRun({ selected: 4, exported: 1, waiting: 1, skipped: 2 }), groups: [] });
    await screen.settle();
    expect(screen.text).toContain('3 of 4');
  });
});
