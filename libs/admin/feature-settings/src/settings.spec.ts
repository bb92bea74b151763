import { TestBed } from '@angular/core/testing';
import type { DataFieldView, OrganizationView, Role } from '@kontor/api-contracts';
import { SessionStore } from '@kontor/admin-data-access';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { aProblem, aSession, Screen, Shell } from '@kontor/admin-testing';
import { UndoStack } from '@kontor/admin-ui';
import { GeneralPage } from './general.page';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { countries, timeZones } from './places';

const aField = (changed: Partial<DataFieldView> = {}): DataFieldView => ({ field: 'note', active: true, requiredForExport: false, setting: { active: true, requiredForExport: false }, locks: [], ...changed });
const lock = (kind: 'required' | 'optional' | 'ignored') => ({ connectionId: 'c1', kind, reason: 'Books need it.' });
const fields = [
  aField(),
  aField({ field: 'glAccount', requiredForExport: true, locks: [lock('required')] }),
  aField({ field: 'receiptNumber', locks: [lock('optional')] }),
  aField({ field: 'costUnit', active: false, setting: { active: false, requiredForExport: false }, locks: [lock('ignored')] }),
];
const organization: OrganizationView = { id: 'o', name: 'Muster GmbH', timeZone: 'Europe/Berlin', country: 'DE', locale: 'de', baseCurrency: 'EUR' };

let shell: Shell;
let screen: Screen;

async function open(role: Role): Promise<void> {
  shell = Shell.around(provideTexts({ de, en }));
  TestBed.inject(LanguageKeeper).choose('en');
  const found = TestBed.inject(SessionStore).find();
  shell.request('GET', '/api/v1/session').flush(aSession({ organizations: [{ organizationId: 'organization-1', organizationName: 'Muster GmbH', role }] }));
  await found;
  screen = await Screen.of(GeneralPage, {});
  shell.request('GET', '/api/v1/data-fields').flush(fields);
  shell.request('GET', '/api/v1/connections').flush([{ id: 'c1', exporterId: 'books', company: { id: 'n', name: 'Nordlicht' }, state: 'connected', warning: null }]);
  shell.request('GET', '/api/v1/exporters').flush([{ id: 'books', displayName: 'Books' }]);
  shell.request('GET', '/api/v1/organization').flush(organization);
  await screen.settle();
}

const box = (label: string): HTMLInputElement => screen.find(`[aria-label="${label}"]`);
const turn = async (label: string): Promise<void> => {
  box(label).click();
  await screen.settle();
};

describe('the data fields', () => {
  it.each([
    ['GL account', true, true, 'PrescribedBooks (Nordlicht): Books need it.'],
    ['Receipt number', true, false, 'Stays activeBooks (Nordlicht): Books need it.'],
    ['Cost unit', false, true, 'Not written thereBooks (Nordlicht): Books need it.'],
    ['Note', false, false, ''],
  ])('%s may be changed as far as no connection holds it, and says who does and why', async (field, isHeldActive, isHeldRequired, reason) => {
    await open('admin');
    document.body.append(screen.root);
    expect([box(`${field}: active`).disabled, box(`${field}: required for export`).disabled]).toEqual([isHeldActive, isHeldRequired]);
    const said = document.getElementById(box(`${field}: active`).getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    expect(said.replaceAll(/\s/g, '')).toBe(reason.replaceAll(' ', ''));
  });

  it('hold at once, and can be taken back', async () => {
    await open('admin');
    await turn('Note: required for export');
    const change = shell.request('PATCH', '/api/v1/data-fields');
    expect(change.request.body).toEqual({ fields: [{ field: 'note', requiredForExport: true }] });
    change.flush(fields.map((field) => (field.field === 'note' ? aField({ requiredForExport: true, setting: { active: true, requiredForExport: true } }) : field)));
    await screen.settle();
    void TestBed.inject(UndoStack).undo();
    expect(shell.request('PATCH', '/api/v1/data-fields').request.body).toEqual({ fields: [{ field: 'note', active: true, requiredForExport: false }] });
  });

  it('stay as they are where the server refuses, and the reason is told', async () => {
    await open('admin');
    await turn('Note: active');
    shell.request('PATCH', '/api/v1/data-fields').flush(aProblem('field-locked', 409), { status: 409, statusText: 'Conflict' });
    await screen.settle();
    expect(box('Note: active').checked).toBe(true);
    expect(screen.text).toContain('cure of field-locked');
  });

  it('and the organization are shown to an accountant, who may change nothing', async () => {
    await open('accountant');
    expect([...screen.root.querySelectorAll<HTMLInputElement>('input[type=checkbox], select')].every(({ disabled }) => disabled)).toBe(true);
    expect(screen.find<HTMLInputElement>('input[matInput]').readOnly).toBe(true);
  });
});

describe('the organization', () => {
  it('is renamed at once, never to nothing', async () => {
    await open('admin');
    const name = screen.find<HTMLInputElement>('input[matInput]');
    name.value = ' ';
    name.dispatchEvent(new Event('change'));
    await screen.settle();
    expect(screen.text).toContain('The organization needs a name.');
    name.value = 'Neu GmbH';
    name.dispatchEvent(new Event('change'));
    const change = shell.request('PATCH', '/api/v1/organization');
    expect(change.request.body).toEqual({ name: 'Neu GmbH' });
    change.flush({ ...organization, name: 'Neu GmbH' });
    await screen.settle();
    void TestBed.inject(UndoStack).undo();
    expect(shell.request('PATCH', '/api/v1/organization').request.body).toEqual({ name: 'Muster GmbH', timeZone: 'Europe/Berlin', country: 'DE' });
  });

  it('finds what is stored among the choices, also where nobody else has it', () => {
    expect(countries('de', 'JP').map(({ label }) => label)).toEqual(expect.arrayContaining(['Japan', 'Österreich']));
    expect(timeZones('Mars/Olympus')).toEqual(expect.arrayContaining(['Europe/Berlin', 'Mars/Olympus']));
  });
});
