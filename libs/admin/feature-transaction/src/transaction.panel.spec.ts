import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RowOrder } from '@kontor/admin-data-access';
import { aProblem } from '@kontor/admin-testing';
import { aCoding, aHistory, anExport, anInvoice, anIssue, aReceipt, theReceipts } from './testing/facts';
import { PanelScreen } from './testing/panel-screen';

jest.setTimeout(30_000); // the first screen is compiled while others are busy

const coding = '/api/v1/transactions/t1/coding';

describe('the panel of a transaction', () => {
  it('shows what it is, every date by its name, and why a value is what it is', async () => {
    const { screen, shell } = await PanelScreen.open();
    shell.expectSilence();
    expect(screen.find('h2').textContent).toBe('Hotel Lux');
    expect(document.activeElement).toBe(screen.find('h2'));
    for (const words of ['-119,00 €', 'Umsatz vom 01.03.2026', 'gebucht am 02.03.2026', 'Durch die Regel „Hotels“.', 'Steuersätze gelten nach dem Datum des Umsatzes 01.03.2026.']) expect(screen.text).toContain(words);
    expect(screen.find<HTMLInputElement>('#field-glAccount').value).toBe('4660 Reisekosten');
  });

  it('writes a field when somebody leaves it, on the revision they saw, and offers to take it back', async () => {
    const panel = await PanelScreen.open();
    const { screen, shell } = panel;
    await panel.write('receiptNumber', ' RE-7 ');
    const request = shell.request('PATCH', coding);
    expect(request.request.body).toEqual({ receiptNumber: 'RE-7', revision: 3 });
    request.flush({ ...aCoding({ revision: 4, receiptNumber: { value: 'RE-7', provenance: null } }), batchId: 'x1' });
    await screen.settle();
    expect(document.body.textContent).toContain('Belegnummer geändert');
    screen.button('Rückgängig').click();
    await screen.settle();
    expect(shell.request('POST', '/api/v1/coding-batches/x1/undo')).toBeDefined();
  });

  it('tells whoever was overtaken, shows what is there now, and writes the change all the same where they insist', async () => {
    const panel = await PanelScreen.open();
    await panel.write('note', 'meins');
    panel.shell.request('PATCH', coding).flush(aProblem('conflict', 409), { status: 409, statusText: 'Conflict' });
    await panel.screen.settle();
    await panel.answerAgain({ coding: aCoding({ revision: 5, note: { value: 'deins', provenance: null } }) });
    expect(panel.screen.text).toContain('Jemand anderes hat diesen Umsatz inzwischen geändert');
    expect(panel.screen.find<HTMLTextAreaElement>('#field-note').value).toBe('deins');
    await panel.screen.press('Meine Änderung trotzdem eintragen');
    expect(panel.shell.request('PATCH', coding).request.body).toEqual({ note: 'meins', revision: 5 });
  });

  it('keeps a refused text where it can be mended, with the sentence of the server', async () => {
    const panel = await PanelScreen.open();
    await panel.write('receiptNumber', 'x'.repeat(101));
    panel.shell.request('PATCH', coding).flush(aProblem('validation-failed', 400), { status: 400, statusText: 'Bad Request' });
    await panel.screen.settle();
    expect(panel.screen.text).toContain('cure of validation-failed');
    expect(panel.screen.find<HTMLInputElement>('#field-receiptNumber').value).toHaveLength(101);
  });

  it('says what stands in the way of which export, and leads to the field', async () => {
    const { screen } = await PanelScreen.open({ issues: [anIssue()] });
    expect(screen.text).toContain('Steht dem Export nach Hauptbuch im WegDie Belegnummer fehlt. Tragen Sie sie ein.');
    await screen.press('Zum Feld');
    expect(document.activeElement?.id).toBe('field-receiptNumber');
  });

  it('shows without alarm where there is nothing to do', async () => {
    const { screen } = await PanelScreen.open({ issues: [anIssue({ field: 'receiptNumber', title: 'Diese Art wird nicht exportiert.' })], isNothingToDo: true });
    expect(screen.text).toContain('Nach Hauptbuch ist nichts zu exportierenDiese Art wird nicht exportiert.');
    expect([screen.text.includes('im Weg'), screen.has('.notice'), screen.has('.bad')]).toEqual([false, false, false]);
  });

  it('locks what is queued, with the way out, and warns before what was exported is changed', async () => {
    const attempt = { itemId: 'i1', runId: 'run1', generation: 1, state: 'queued', issues: [], fault: null, startedBy: { kind: 'user', id: 'u1', name: 'Erika' }, startedAt: '2026-03-05T13:00:00Z', changedAt: '2026-03-05T13:00:00Z' } as const;
    const queued = await PanelScreen.open({ exports: [anExport({ lane: 'queued', attempts: [attempt] })] });
    expect(queued.screen.text).toContain('Auf dem Weg nach Hauptbuch');
    expect(queued.screen.find('a[href="/runs/run1"]').textContent).toBe('Zum Lauf');
    expect(queued.screen.find<HTMLInputElement>('#field-note').readOnly).toBe(true);
    expect(queued.screen.has('#field-lines')).toBe(false);
    TestBed.resetTestingModule();
    const exported = await PanelScreen.open({ exports: [anExport({ lane: 'exported', attempts: [attempt] })] });
    expect(exported.screen.text).toContain('Änderungen hier ändern nichts mehr in Hauptbuch.');
    await exported.screen.press('Trotzdem bearbeiten');
    expect(exported.screen.find<HTMLInputElement>('#field-note').readOnly).toBe(false);
  });

  it('shows a viewer no button they may not use', async () => {
    const { screen } = await PanelScreen.open({ role: 'viewer' });
    expect(screen.find<HTMLInputElement>('#field-note').readOnly).toBe(true);
    expect([screen.has('#field-lines'), screen.has('#field-receipt')]).toEqual([false, false]);
  });

  it('opens the split at once where the address asks for it, with the focus in its first amount, and not again once it is left', async () => {
    const { screen } = await PanelScreen.open({ address: { part: 'split' } });
    expect(document.activeElement).toBe(screen.find('li:nth-of-type(1) input[inputmode=decimal]'));
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await screen.press('Abbrechen');
    expect([screen.has('kontor-split-editor'), document.activeElement?.id]).toEqual([false, 'field-lines']);
    expect(navigate).toHaveBeenCalledWith(['/transactions', 't1'], { queryParams: { part: null, field: null }, queryParamsHandling: 'merge', replaceUrl: true });
  });

  it.each(['glAccount', 'supplier', 'receiptNumber', 'receipt'])('begins in the field the address names: %s', async (field) => {
    await PanelScreen.open({ address: { field } });
    expect(document.activeElement?.id).toBe(`field-${field}`);
  });

  it('leads whoever may make rules to one made from the transaction', async () => {
    const { screen } = await PanelScreen.open({ role: 'admin' });
    expect(screen.find('a[href^="/rules/"]').getAttribute('href')).toBe('/rules/new?from=t1');
    TestBed.resetTestingModule();
    expect((await PanelScreen.open()).screen.has('a[href^="/rules/"]')).toBe(false);
  });

  it('goes to the transactions beside it and back to the list by keys', async () => {
    const { screen } = await PanelScreen.open();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    TestBed.inject(RowOrder).set(['t0', 't1', 't2']);
    for (const key of ['j', 'k', 'Escape']) screen.find('h2').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(navigate.mock.calls.map(([to]): readonly unknown[] => to)).toEqual([['/transactions', 't2'], ['/transactions', 't0'], ['/transactions']]);
  });
});

describe('the other parts of the panel', () => {
  it('tell what happened, and what stands in which accounting system, with links', async () => {
    const written = { generation: 1, operation: 'entry', kind: 'entry', remoteId: 'E-1', url: 'https://books.example/E-1', state: 'gone', writtenAt: '2026-03-05T13:00:00Z', itemId: 'i1', runId: 'run1', explain: 'Eintrag über 119,00 EUR', writtenBy: { kind: 'user', id: 'u1', name: 'Erika' }, differences: null, checkedAt: null } as const;
    const { screen, shell } = await PanelScreen.open({ exports: [anExport({ lane: 'exported', written: [written] })] });
    await screen.press('Verlauf');
    shell.request('GET', '/api/v1/transactions/t1/history').flush(aHistory);
    await screen.settle();
    expect(screen.text).toMatch(/Vorkontierung geändert.* Erika MusterNotizvorheraltneuVon HandBelegdatum16\.10\.2026/);
    await screen.press('Im Buchhaltungssystem');
    expect(screen.text).toContain('Dort gelöscht');
    const link = screen.find<HTMLAnchorElement>('a[target=_blank]');
    expect([link.textContent, link.href, link.rel]).toEqual(['In Hauptbuch öffnen', 'https://books.example/E-1', 'noopener noreferrer']);
  });
});

describe('the receipts of the panel', () => {
  it('show an e-invoice as a page, and say what of it cannot be read', async () => {
    const { screen, shell } = await PanelScreen.open({ receipts: theReceipts(aReceipt()) });
    shell.request('GET', '/api/v1/receipts/b1/e-invoice').flush(anInvoice());
    await screen.settle();
    for (const words of ['R-7', 'Rechnungsdatum 01.03.2026', 'Übernachtung', '2 Tage', '119,00 €', 'Einige Angaben sind nicht lesbar: dueDate']) expect(screen.text).toContain(words);
  });

  it('are taken off with a way back', async () => {
    const { screen, shell } = await PanelScreen.open({ receipts: theReceipts(aReceipt()) });
    await screen.press('Ablösen');
    shell.request('DELETE', '/api/v1/transactions/t1/receipts/b1').flush(theReceipts());
    await screen.settle();
    expect(screen.text).toContain('Noch kein Beleg');
    screen.button('Rückgängig').click();
    await screen.settle();
    expect(shell.request('PUT', '/api/v1/transactions/t1/receipts/b1').request.body).toEqual({ position: 0 });
  });

  it('are uploaded one by one, and a refusal is told in the words of the server', async () => {
    const { screen, shell } = await PanelScreen.open();
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files: [new File(['x'], 'a.txt')], types: ['Files'] } });
    screen.find('.pane').dispatchEvent(drop);
    await screen.settle();
    expect(screen.text).toContain('Datei 1 von 1 wird hochgeladen');
    const detail = '„a.txt“ ist weder PDF noch JPEG, PNG oder XML.';
    shell.request('POST', '/api/v1/receipts').flush({ ...aProblem('receipts-refused', 422), errors: [{ field: 'files.0', code: 'unknown-format', detail }] }, { status: 422, statusText: 'Unprocessable' });
    await screen.settle();
    expect(screen.find('[role=alert]').textContent).toBe(detail);
  });
});
