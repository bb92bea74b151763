import { accountingFields } from '@kontor/exporter-contract';
import { catalogueGaps } from '@kontor/server-platform';
import { changeField } from './change-field';
import { defaultSettings, effectiveFields, type EffectiveField, type FieldLockFacts, type FieldSetting } from './effective-field';
import { organizationProblems } from './organization-problems';

const reason = { de: 'Wird gebraucht.', en: 'Is needed.' };
const lock = (kind: FieldLockFacts['kind'], holder = 'c-1'): FieldLockFacts => ({ holder, field: 'costCenter', kind, reason });

const costCenter = (setting: FieldSetting | undefined, locks: readonly FieldLockFacts[]): EffectiveField => {
  const fields = effectiveFields(new Map(setting ? [['costCenter', setting]] : []), locks);
  const found = fields.find(({ field }) => field === 'costCenter');
  if (!found) throw new Error('every field is listed');
  return found;
};

const off = { active: false, requiredForExport: false };
const on = { active: true, requiredForExport: false };
const required = { active: true, requiredForExport: true };

describe('what applies to a data field', () => {
  it('is its default until the organization chooses', () => {
    const fields = effectiveFields(new Map(), []);
    expect(fields.map(({ field }) => field)).toEqual(accountingFields);
    expect(fields.map(({ field, active, requiredForExport }) => ({ field, active, requiredForExport }))).toEqual(
      accountingFields.map((field) => ({ field, ...defaultSettings[field] })),
    );
  });

  it.each([
    ['nothing is locked', on, [], on],
    ['a connection needs it', off, [lock('required')], required],
    ['a connection ignores it', required, [lock('ignored')], required],
    ['a connection keeps it on', off, [lock('optional')], on],
    ['one connection keeps it on and another needs it', off, [lock('optional'), lock('required', 'c-2')], required],
    ['one connection ignores it and another needs it', off, [lock('ignored'), lock('required', 'c-2')], required],
  ] as const)('follows from setting and locks when %s', (_name, setting, locks, expected) => {
    expect(costCenter(setting, locks)).toMatchObject({ ...expected, setting, locks });
  });

  it('is the setting again once the lock is gone', () => {
    expect(costCenter(off, [])).toMatchObject(off);
  });
});

describe('changing a data field', () => {
  it.each([
    ['switched on', off, { active: true }, on],
    ['required', on, { requiredForExport: true }, required],
    ['switched on and required at once', off, required, required],
    ['no longer required', required, { requiredForExport: false }, on],
    ['no longer required when it is switched off', required, { active: false }, off],
    ['left alone', required, {}, required],
  ])('leaves it %s', (_name, setting, change, expected) => {
    expect(changeField(costCenter(setting, []), change)).toEqual({ outcome: 'changed', setting: expected });
  });

  it.each([{ active: false }, { requiredForExport: false }, { active: true, requiredForExport: false }])('is refused with %p while a connection needs it', (change) => {
    expect(changeField(costCenter(on, [lock('required')]), change)).toEqual({ outcome: 'locked', lock: lock('required') });
  });

  it('may not be switched off while a connection keeps it on, and may be required or not', () => {
    const kept = costCenter(off, [lock('optional')]);
    expect(changeField(kept, { active: false })).toEqual({ outcome: 'locked', lock: lock('optional') });
    expect(changeField(kept, { requiredForExport: true })).toEqual({ outcome: 'changed', setting: required });
    expect(changeField(costCenter(required, [lock('optional')]), { requiredForExport: false })).toEqual({ outcome: 'changed', setting: on });
  });

  it('may confirm what a connection needs, so that it stays when the connection goes', () => {
    expect(changeField(costCenter(off, [lock('required')]), required)).toEqual({ outcome: 'changed', setting: required });
  });

  it.each([
    [off, { requiredForExport: true }],
    [on, { active: false, requiredForExport: true }],
  ])('does not require what is off: %p %p', (setting, change) => {
    expect(changeField(costCenter(setting, []), change)).toEqual({ outcome: 'required-but-off' });
  });
});

describe('the problems of organizations', () => {
  it('are complete in German and English', () => {
    expect(catalogueGaps(organizationProblems)).toEqual([]);
  });
});
