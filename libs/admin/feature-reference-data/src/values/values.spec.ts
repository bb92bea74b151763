import { TestBed } from '@angular/core/testing';
import type { ReferenceUploadResult, ReferenceView, Role } from '@kontor/api-contracts';
import { SessionStore } from '@kontor/admin-data-access';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { aSession, Screen, Shell } from '@kontor/admin-testing';
import { UndoStack } from '@kontor/admin-ui';
import de from '../i18n/de.json';
import en from '../i18n/en.json';
import { basisPointsOf, faultsOf, draftOf } from '../rates/tax-rate-draft';
import { ValuesPage } from './values.page';

const value = (id: string, changed: Partial<ReferenceView> = {}): ReferenceView => ({
  ...{ id, kind: 'costCenter', name: `Wert ${id}`, number: '100', group: null, active: true, links: [], usedBy: { transactions: 12, rules: 1, cardDefaults: 0 } },
  ...changed,
});
const list = '/api/v1/cost-centers?limit=100&active=true&usedBy=true';

let shell: Shell;
let screen: Screen;
async function open(role: Role, values: readonly ReferenceView[]): Promise<void> {
  shell = Shell.around(provideTexts({ de, en }));
  TestBed.inject(LanguageKeeper).choose('de');
  const found = TestBed.inject(SessionStore).find();
  shell.request('GET', '/api/v1/session').flush(aSession({ organizations: [{ organizationId: 'o', organizationName: 'Muster', role }] }));
  await found;
  screen = await Screen.of(ValuesPage, { kind: 'costCenter' });
  shell.request('GET', '/api/v1/exporters').flush([]);
  shell.request('GET', '/api/v1/connections').flush([]);
  shell.request('GET', list).flush({ items: values, nextCursor: null });
  await screen.settle();
}

it('a list tells where its values are used, and several are switched off at once and on again', async () => {
  await open('admin', [value('a'), value('b', { usedBy: { transactions: 1, rules: 0, cardDefaults: 0 } })]);
  expect(screen.text).toContain('Wert a hier angelegt12 Umsätze1 Regel');
  expect(screen.text).toContain('1 Umsatz');
  screen.find<HTMLInputElement>('input[aria-label="Alle gezeigten markieren"]').click();
  await screen.settle();
  expect(screen.text).toContain('2 markiert');
  await screen.press('Ausschalten');
  const sent = shell.request('POST', '/api/v1/cost-centers/activation');
  expect(sent.request.body).toEqual({ ids: ['a', 'b'], active: false });
  sent.flush({ changed: 2, unchanged: 0 });
  await screen.settle();
  shell.request('GET', list).flush({ items: [], nextCursor: null });
  await screen.settle();
  expect(screen.text).toContain('Noch keine Kostenstelle');
  void TestBed.inject(UndoStack).undo();
  await screen.settle();
  expect(shell.request('POST', '/api/v1/cost-centers/activation').request.body).toEqual({ ids: ['a', 'b'], active: true });
});

it('a viewer sees the list and no button that changes it', async () => {
  await open('viewer', [value('a')]);
  expect(screen.text).toContain('Wert a');
  expect([...screen.root.querySelectorAll('button')].map((button) => button.textContent.trim())).toEqual(['Aktiv', 'Ausgeschaltet', 'Alle']);
  expect(screen.has('input[type=checkbox]')).toBe(false);
});

it('a file is looked at before it is taken over', async () => {
  await open('admin', []);
  await screen.press('Aus Datei einlesen');
  const picker = document.querySelector<HTMLInputElement>('mat-dialog-container input[type=file]');
  Object.defineProperty(picker, 'files', { value: [new File(['Name'], 'liste.csv')] });
  picker?.dispatchEvent(new Event('change'));
  await screen.settle();
  const result: ReferenceUploadResult = {
    ...{ preview: true, delimiter: ';', columns: { name: 'Bezeichnung', number: null, group: null, active: null }, errorFile: 'x' },
    counts: { rows: 2, created: 1, changed: 0, unchanged: 0, errors: 1, deactivated: 0 },
    rows: [{ line: 2, outcome: 'error', number: null, name: '', changes: [], sentence: 'Die Bezeichnung fehlt.' }],
  };
  const sent = shell.request('POST', '/api/v1/cost-centers/import');
  expect((sent.request.body as FormData).get('preview')).toBe('true');
  sent.flush(result);
  await screen.settle();
  const dialog = (document.querySelector('mat-dialog-container')?.textContent ?? '').replace(/\s+/g, ' ');
  expect(dialog).toContain('2 Zeilen = 1 neu + 0 geändert + 0 unverändert + 1 fehlerhaft');
  expect(dialog).toContain('Die Bezeichnung fehlt.');
  await screen.press('Übernehmen');
  expect((shell.request('POST', '/api/v1/cost-centers/import').request.body as FormData).get('preview')).toBe('false');
});

it.each([['19', 1_900], ['7,5 %', 750], ['0', 0], ['100', 10_000], ['100,01', undefined], ['19,123', undefined], ['-1', undefined], ['', undefined]])('the percentage %j is %j basis points', (text, points) => {
  expect(basisPointsOf(text)).toBe(points);
});

it('a tax rate does not end before it begins', () => {
  expect(faultsOf({ ...draftOf(undefined), name: 'A', percent: '19', validFrom: '2026-02-01', validTo: '2026-01-31' })).toEqual(['period']);
});
