import { Component, input, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FieldError } from '@kontor/api-contracts';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { Screen, Shell } from '@kontor/admin-testing';
import type { SettingField, SettingsSchema, SettingValue, SettingValues } from '@kontor/exporter-contract';
import { ManifestForm } from './manifest-form';
import type { SettingsDraft } from './settings-group';
import { SettingsList } from './settings-list';
import { manifestFormTexts } from './texts';

const both = (de: string, en: string) => ({ de, en });
const described = { label: both('Feld', 'Field'), help: both('Wozu es gut ist', 'What it is good for') };
const options = ['one', 'two', 'three'].map((value) => ({ value, label: both(`${value} auf Deutsch`, `${value} in English`) }));

const text: SettingField = { kind: 'text', default: 'Bank', minLength: 2, maxLength: 5, ...described };
const flag: SettingField = { kind: 'flag', default: false, ...described };
const choice: SettingField = { kind: 'choice', default: 'one', options, ...described };
const list: SettingField = { kind: 'list', default: ['one', 'two'], options, ...described };

const state = () => ({
  schema: signal<SettingsSchema>({}),
  value: signal<SettingValues>({}),
  refused: signal<readonly FieldError[]>([]),
  isTried: signal(false),
  draft: signal<SettingsDraft | undefined>(undefined),
});

@Component({
  imports: [ManifestForm],
  template: `<kontor-manifest-form [schema]="of().schema()" [value]="of().value()" [refused]="of().refused()" [isTried]="of().isTried()" (changed)="of().draft.set($event)" />`,
})
class Frame {
  readonly of = input.required<ReturnType<typeof state>>();
}

let frame: ReturnType<typeof state>;
let screen: Screen;
async function show(schema: SettingsSchema, value: SettingValues = {}): Promise<void> {
  frame = state();
  frame.schema.set(schema);
  frame.value.set(value);
  screen = await Screen.of(Frame, { of: frame });
}

beforeEach(() => Shell.around(provideTexts(manifestFormTexts)));

const write = async (words: string): Promise<void> => {
  screen.type('input', words);
  screen.find('input').dispatchEvent(new Event('blur'));
  await screen.settle();
};
const choose = async (value: string): Promise<void> => {
  const select = screen.find<HTMLSelectElement>('select');
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await screen.settle();
};
const tick = async (): Promise<void> => {
  screen.find<HTMLInputElement>('input[type=checkbox]').click();
  await screen.settle();
};
const press = (name: string) => async (): Promise<void> => {
  screen.find(`[aria-label="${name}"]`).click();
  await screen.settle();
};

describe('a field of a manifest', () => {
  it.each<[string, SettingField, SettingValue]>([
    ['text', text, 'Bank'],
    ['flag', flag, false],
    ['choice', choice, 'one'],
    ['list', list, ['one', 'two']],
  ])('of the kind %s begins with its default, says what it is for, and follows the language', async (_kind, setting, value) => {
    await show({ field: setting });
    expect(frame.draft()).toEqual({ values: { field: value }, isSound: true, isChanged: false });
    TestBed.inject(LanguageKeeper).choose('de');
    await screen.settle();
    expect(screen.text).toContain('Feld');
    expect(screen.text).toContain('Wozu es gut ist');
    TestBed.inject(LanguageKeeper).choose('en');
    await screen.settle();
    expect(screen.text).toContain('What it is good for');
  });

  it.each<[string, SettingField, SettingValue, () => Promise<void>, SettingValue]>([
    ['text', text, 'Kasse', () => write('Giro'), 'Giro'],
    ['flag', flag, true, () => tick(), false],
    ['choice', choice, 'two', () => choose('three'), 'three'],
    ['list, by adding', list, ['two'], () => press('Add three in English')(), ['two', 'three']],
    ['list, by removing', list, ['two', 'one'], () => press('Remove two in English')(), ['one']],
    ['list, by ordering', list, ['two', 'one'], () => press('Move one in English up')(), ['one', 'two']],
  ])('of the kind %s begins with what is stored and tells what it became', async (_kind, setting, stored, change, became) => {
    TestBed.inject(LanguageKeeper).choose('en');
    await show({ field: setting }, { field: stored });
    expect(frame.draft()).toMatchObject({ values: { field: stored }, isChanged: false });
    await change();
    expect(frame.draft()).toEqual({ values: { field: became }, isSound: true, isChanged: true });
  });

  it.each<[string, SettingField, SettingValue, () => Promise<void>, string]>([
    ['an empty text', text, 'Bank', () => write(' '), 'This field must not be empty.'],
    ['a text that is too short', text, 'Bank', () => write('B'), 'Write at least 2 characters.'],
    ['a text that is too long', text, 'Bank', () => write('Banken'), 'At most 5 characters.'],
    ['an option that is gone', choice, 'four', async () => frame.isTried.set(true), 'Choose one of the values offered.'],
    ['an empty list', list, ['one'], () => press('Remove one in English')(), 'Choose at least one entry.'],
    ['a list with an entry twice', list, ['one', 'one'], async () => frame.isTried.set(true), 'Each entry is there only once.'],
  ])('says what is wrong with %s', async (_case, setting, stored, change, said) => {
    TestBed.inject(LanguageKeeper).choose('en');
    await show({ field: setting }, { field: stored });
    expect(screen.text).not.toContain(said);
    await change();
    await screen.settle();
    expect(screen.text).toContain(said);
    expect(frame.draft()?.isSound).toBe(false);
  });

  it.each<[string, SettingField, () => Promise<void>]>([
    ['text', text, () => write('Giro')],
    ['flag', flag, () => tick()],
    ['choice', choice, () => choose('two')],
    ['list', list, () => press('Add three in English')()],
  ])('of the kind %s shows what the server refused, until it is edited', async (_kind, setting, edit) => {
    TestBed.inject(LanguageKeeper).choose('en');
    await show({ field: setting });
    frame.refused.set([{ field: 'settings.field', code: 'x', detail: 'The server says no.' }, { field: 'name', code: 'x', detail: 'Elsewhere' }]);
    await screen.settle();
    expect(screen.text).toContain('The server says no.');
    expect(screen.text).not.toContain('Elsewhere');
    await edit();
    expect(screen.text).not.toContain('The server says no.');
  });

  it('begins anew with what was stored', async () => {
    await show({ field: text }, { field: 'Bank' });
    await write('Giro');
    frame.value.set({ field: 'Giro' });
    await screen.settle();
    expect(frame.draft()).toEqual({ values: { field: 'Giro' }, isSound: true, isChanged: false });
  });
});

it('a list keeps the focus where the person works', async () => {
  TestBed.inject(LanguageKeeper).choose('en');
  await show({ field: list }, { field: ['one', 'two', 'three'] });
  document.body.append(screen.root);
  screen.find('[aria-label="Move three in English up"]').focus();
  await press('Move three in English up')();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move three in English up');
  await press('Remove three in English')();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove two in English');
  screen.root.remove();
});

it.each<[string, SettingField, SettingValue, string]>([
  ['text', text, 'Kasse', 'Kasse'],
  ['flag', flag, true, 'yes'],
  ['choice', choice, 'two', 'two in English'],
  ['list', list, ['two', 'one'], 'two in English, one in English'],
])('a field of the kind %s is told in words to whoever may not change it', async (_kind, setting, value, words) => {
  TestBed.inject(LanguageKeeper).choose('en');
  screen = await Screen.of(SettingsList, { schema: { field: setting }, value: { field: value } });
  expect(screen.text).toBe(`Field ${words}`);
});
