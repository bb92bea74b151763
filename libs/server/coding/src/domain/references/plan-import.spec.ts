import type { ReferenceItem, ReferenceKind } from '@kontor/exporter-contract';
import fc from 'fast-check';
import { planImport, type ImportPlan, type KnownValue } from './plan-import';

const made = (id: string, rest: Partial<KnownValue> = {}): KnownValue => ({ id, name: id, number: null, group: null, active: true, retiredBy: null, link: null, linkedElsewhere: false, presentElsewhere: false, ...rest });
const imported = (id: string, rest: Partial<KnownValue> = {}, link: Partial<NonNullable<KnownValue['link']>> = {}): KnownValue =>
  made(id, { link: { id: `link ${id}`, remoteId: id, attributes: {}, present: true, ...link }, ...rest });
const item = (remoteId: string, rest: Partial<ReferenceItem> = {}): ReferenceItem => ({ remoteId, name: remoteId, ...rest });
const off = { active: false, retiredBy: 'import' } as const;

const plan = (known: readonly KnownValue[], items: readonly ReferenceItem[], { kind = 'glAccount', deactivateOthers = false }: { kind?: ReferenceKind; deactivateOthers?: boolean } = {}): ImportPlan =>
  planImport(known, { kind, items, deactivateOthers });
const told = ({ create, adopt, update, retire, vanished, count }: ImportPlan) => ({
  create: create.map(({ remoteId }) => remoteId),
  adopt: adopt.map(({ value, item: { remoteId } }) => `${value.id} as ${remoteId}`),
  update: update.map(({ value, revives }) => (revives ? `${value.id} again` : value.id)),
  retire: retire.map(({ id }) => id),
  vanished: vanished.map(({ id }) => id),
  count: Object.values(count),
});
const nothing = { create: [], adopt: [], update: [], retire: [], vanished: [] };

describe('importing values', () => {
  it.each<[string, readonly KnownValue[], readonly ReferenceItem[], object]>([
    ['creates what is new', [], [item('a'), item('b')], { create: ['a', 'b'], count: [2, 0, 0, 0] }],
    ['leaves alone what is the same', [imported('a')], [item('a')], { count: [0, 0, 1, 0] }],
    ['updates another name', [imported('a')], [item('a', { name: 'A' })], { update: ['a'], count: [0, 1, 0, 0] }],
    ['updates another number', [imported('a')], [item('a', { number: '4930' })], { update: ['a'], count: [0, 1, 0, 0] }],
    ['updates another heading', [imported('a')], [item('a', { group: 'Office' })], { update: ['a'], count: [0, 1, 0, 0] }],
    ['updates what the plugin notes', [imported('a')], [item('a', { attributes: { split: true } })], { update: ['a'], count: [0, 1, 0, 0] }],
    ['switches off what is no longer listed', [imported('a'), imported('b')], [item('a')], { retire: ['b'], vanished: ['b'], count: [0, 0, 1, 1] }],
    ['switches off everything when nothing is listed', [imported('a')], [], { retire: ['a'], vanished: ['a'], count: [0, 0, 0, 1] }],
    ['keeps what another connection still lists', [imported('a', { linkedElsewhere: true, presentElsewhere: true })], [], { vanished: ['a'], count: [0, 0, 0, 0] }],
    ['brings back what an import switched off', [imported('a', off, { present: false })], [item('a')], { update: ['a again'], count: [0, 1, 0, 0] }],
    ['brings back what another import switched off', [imported('a', off)], [item('a')], { update: ['a again'], count: [0, 1, 0, 0] }],
    ['keeps off what a person switched off', [imported('a', { active: false, retiredBy: 'person' })], [item('a')], { count: [0, 0, 1, 0] }],
    ['keeps it off though its name is another', [imported('a', { active: false, retiredBy: 'person' })], [item('a', { name: 'A' })], { update: ['a'], count: [0, 1, 0, 0] }],
    ['takes a new id with an old name for a new value', [imported('a')], [item('z', { name: 'a' })], { create: ['z'], retire: ['a'], vanished: ['a'], count: [1, 0, 0, 1] }],
    ['leaves alone what was made here', [made('own')], [item('a')], { create: ['a'], count: [1, 0, 0, 0] }],
    ['does not count an item twice', [], [item('a'), item('a')], { create: ['a'], count: [1, 0, 0, 0] }],
  ])('%s', (_, known, items, expected) => {
    expect(told(plan(known, items))).toEqual({ ...nothing, ...expected });
  });

  it('switches off all others where the ledger is to be the only source', () => {
    const known = [imported('a'), made('own'), imported('elsewhere', { link: null, linkedElsewhere: true, presentElsewhere: true }), made('old', off)];
    expect(told(plan(known, [item('a')], { deactivateOthers: true }))).toEqual({ ...nothing, retire: ['own', 'elsewhere'], count: [0, 0, 1, 2] });
  });
});

describe('importing suppliers', () => {
  const suppliers = (known: readonly KnownValue[], items: readonly ReferenceItem[]) => told(plan(known, items, { kind: 'supplier' }));

  it('finds the one that was noted here before, however it is written', () => {
    expect(suppliers([made('s', { name: 'Muster  GMBH' })], [item('c-1', { name: 'Muster GmbH' })])).toEqual({ ...nothing, adopt: ['s as c-1'], count: [0, 1, 0, 0] });
  });

  it('gives each of them to one contact only', () => {
    const contacts = [item('c-1', { name: 'Muster' }), item('c-2', { name: 'Muster' })];
    expect(suppliers([made('s', { name: 'muster' })], contacts)).toEqual({ ...nothing, adopt: ['s as c-1'], create: ['c-2'], count: [1, 1, 0, 0] });
  });

  it.each([
    ['a person switched off', made('s', { active: false, retiredBy: 'person' })],
    ['another connection knows', made('s', { linkedElsewhere: true })],
    ['came from here under another id', imported('s', {}, { remoteId: 'other' })],
  ])('does not take over what %s', (_, known) => {
    expect(suppliers([known], [item('c-1', { name: 's' })]).create).toEqual(['c-1']);
  });

  it('does so for suppliers only', () => {
    expect(told(plan([made('a')], [item('a')])).create).toEqual(['a']);
  });
});

describe('an import', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  it('counts every item once, and is idle when it is repeated', () => {
    fc.assert(
      fc.property(ids, ids, fc.boolean(), (before, now, deactivateOthers) => {
        const known = [...before.map((id) => imported(id)), made('own')];
        const first = plan(known, now.map((id) => item(id)), { deactivateOthers });
        expect(first.count.created + first.count.updated + first.count.unchanged).toBe(now.length);
        expect(first.count.deactivated).toBe(first.retire.length);
        const carriedOut = (value: KnownValue): KnownValue => ({
          ...value,
          ...(first.retire.includes(value) && off),
          link: value.link && { ...value.link, present: value.link.present && !first.vanished.includes(value) },
        });
        const after = [...known.map(carriedOut), ...first.create.map(({ remoteId }) => imported(remoteId))];
        expect(plan(after, now.map((id) => item(id)), { deactivateOthers }).count).toEqual({ created: 0, updated: 0, unchanged: now.length, deactivated: 0 });
      }),
    );
  });
});
