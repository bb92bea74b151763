import type { Page, ReferenceView } from '@kontor/api-contracts';
import type { ImportCount, ReferenceItem, ReferenceKind } from '@kontor/exporter-contract';
import { newId } from '@kontor/kernel';
import { untilLocked } from '@kontor/server-persistence/testing';
import { anOffice, type Office, secondOrganization, type TestApp } from '@kontor/server-platform/testing';
import { ReferenceImporter } from './application/references/reference-importer';
import { aReference, lastDeed, pathOf, startCodingApp, switchOff } from './testing/coding-desk';

let app: TestApp;
let office: Office;
let connectionId: string;
beforeAll(async () => {
  app = await startCodingApp();
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  office = await anOffice(app, 'admin');
  connectionId = newId();
});

interface Import {
  readonly kind?: ReferenceKind;
  readonly by?: Office;
  readonly connection?: string;
  readonly deactivateOthers?: boolean;
}

const pull = (items: readonly ReferenceItem[], { kind = 'glAccount', by = office, connection = connectionId, deactivateOthers = false }: Import = {}): Promise<ImportCount> =>
  app.scope.run(by.organizationId, (em) => app.app.get(ReferenceImporter).replace(em, by.actor, { connectionId: connection, kind, items, deactivateOthers }));

const account = (remoteId: string, rest: Partial<ReferenceItem> = {}): ReferenceItem => ({ remoteId, name: `Konto ${remoteId}`, ...rest });

async function valuesOf(kind: ReferenceKind = 'glAccount', by = office): Promise<readonly ReferenceView[]> {
  const page = (await by.browser.get(`${pathOf(kind)}?limit=200`).expect(200)).body as Page<ReferenceView>;
  return page.items;
}
const told = async (kind?: ReferenceKind): Promise<readonly string[]> => (await valuesOf(kind)).map(({ name, active, links }) => `${name}${active ? '' : ' off'} ${links.map((link) => `${link.remoteId}${link.present ? '' : ' gone'}`).join()}`.trim());

describe('importing accounts from a connected system', () => {
  it('creates them with number, heading and where they come from', async () => {
    expect(await pull([account('a', { number: '4930', group: 'Büro', attributes: { splitAllowed: true } }), account('b')])).toEqual({ created: 2, updated: 0, unchanged: 0, deactivated: 0 });
    const [first] = await valuesOf();
    expect(first).toEqual({ id: first?.id, kind: 'glAccount', name: 'Konto a', number: '4930', group: 'Büro', active: true, links: [{ connectionId, remoteId: 'a', present: true }], usedBy: null });
  });

  it('changes nothing when it is repeated, however often', async () => {
    const items = Array.from({ length: 231 }, (_, index) => account(`a${index}`, { number: String(4_000 + index), attributes: { groups: ['expense'], index } }));
    expect(await pull(items)).toEqual({ created: 231, updated: 0, unchanged: 0, deactivated: 0 });
    const before = await app.database.asOwner('select * from reference where organization_id = $1 order by id', [office.organizationId]);
    app.clock.advance(60_000);
    expect(await pull([...items].reverse())).toEqual({ created: 0, updated: 0, unchanged: 231, deactivated: 0 });
    expect(await app.database.asOwner('select * from reference where organization_id = $1 order by id', [office.organizationId])).toEqual(before);
  });

  it('follows names, switches off what vanished and brings back what returned', async () => {
    await pull([account('a'), account('b')]);
    expect(await pull([account('a', { name: 'Neuer Name' })])).toEqual({ created: 0, updated: 1, unchanged: 0, deactivated: 1 });
    expect(await told()).toEqual(['Konto b off b gone', 'Neuer Name a']);
    expect(await pull([account('a', { name: 'Neuer Name' }), account('b')])).toEqual({ created: 0, updated: 1, unchanged: 1, deactivated: 0 });
    expect(await told()).toEqual(['Konto b b', 'Neuer Name a']);
  });

  it('takes an account with another id for another account, though its name is the same', async () => {
    await pull([account('old', { name: 'Bürobedarf' })]);
    expect(await pull([account('new', { name: 'Bürobedarf' })])).toEqual({ created: 1, updated: 0, unchanged: 0, deactivated: 1 });
    expect([...(await told())].sort()).toEqual(['Bürobedarf new', 'Bürobedarf off old gone']);
  });

  it('switches off all others where it is told to, made by hand or from elsewhere, of this kind only', async () => {
    await aReference(office, 'glAccount', { name: 'Eigenes Konto' });
    await aReference(office, 'costCenter', { name: 'Eigene Kostenstelle' });
    await pull([account('x')], { connection: newId() });
    expect(await pull([account('a')], { deactivateOthers: true })).toEqual({ created: 1, updated: 0, unchanged: 0, deactivated: 2 });
    expect(await told()).toEqual(['Eigenes Konto off', 'Konto a a', 'Konto x off x']);
    expect(await told('costCenter')).toEqual(['Eigene Kostenstelle']);
    expect(await pull([account('a')], { deactivateOthers: true })).toEqual({ created: 0, updated: 0, unchanged: 1, deactivated: 0 });
  });

  it('brings its own back when it is connected again after another system took over', async () => {
    const other = newId();
    await pull([account('a')], { deactivateOthers: true });
    await pull([account('x')], { connection: other, deactivateOthers: true });
    expect(await told()).toEqual(['Konto a off a', 'Konto x x']);
    expect(await pull([account('a')], { deactivateOthers: true })).toEqual({ created: 0, updated: 1, unchanged: 0, deactivated: 1 });
    expect(await told()).toEqual(['Konto a a', 'Konto x off x']);
  });

  it('leaves off what a person switched off', async () => {
    await pull([account('a')]);
    const [value] = await valuesOf();
    if (value) await switchOff(office, value);
    expect(await pull([account('a')])).toEqual({ created: 0, updated: 0, unchanged: 1, deactivated: 0 });
    expect(await told()).toEqual(['Konto a off a']);
  });

  it('leaves name and number to the accounting system, switching to the person', async () => {
    await pull([account('a')]);
    const [value] = await valuesOf();
    expect((await office.browser.patch(`/gl-accounts/${value?.id}`, { name: 'Meins' }).expect(409)).body).toMatchObject({ code: 'reference-from-ledger' });
    await office.browser.patch(`/gl-accounts/${value?.id}`, { active: false }).expect(200);
  });

  it('is written down with its counts', async () => {
    await pull([account('a')], { deactivateOthers: true });
    expect(await lastDeed(office, connectionId)).toMatchObject({
      action: 'references.imported',
      subject: { type: 'connection' },
      changes: { kind: 'glAccount', deactivateOthers: true, created: 1, updated: 0, unchanged: 0, deactivated: 0 },
    });
  });

  it('waits for another import that is under way, and then finds what that created', async () => {
    const items = [account('a'), account('b')];
    let isWritten = (): void => undefined;
    let commit = (): void => undefined;
    const [written, mayCommit] = [new Promise<void>((resolve) => (isWritten = resolve)), new Promise<void>((resolve) => (commit = resolve))];
    const first = app.scope.run(office.organizationId, async (em) => {
      const count = await app.app.get(ReferenceImporter).replace(em, office.actor, { connectionId, kind: 'glAccount', items, deactivateOthers: false });
      isWritten();
      await mayCommit;
      return count;
    });
    await written;
    const second = pull(items);
    await untilLocked(app);
    commit();
    expect([(await first).created, await second]).toEqual([2, { created: 0, updated: 0, unchanged: 2, deactivated: 0 }]);
    expect(await told()).toEqual(['Konto a a', 'Konto b b']);
  });

  it('touches nothing of another organization', async () => {
    const other = await secondOrganization(app);
    await aReference(other, 'glAccount', { name: 'Fremdes Konto' });
    await pull([account('a')], { deactivateOthers: true });
    expect((await valuesOf('glAccount', other)).map(({ name, active }) => [name, active])).toEqual([['Fremdes Konto', true]]);
  });
});

describe('importing suppliers', () => {
  it('finds one that was noted here before, and gives it the remote id', async () => {
    const own = await aReference(office, 'supplier', { name: 'Amazon  Web Services', number: '70001' });
    expect(await pull([{ remoteId: 'c-1', name: 'AMAZON web services' }, { remoteId: 'c-2', name: 'Deutsche Bahn' }], { kind: 'supplier' })).toEqual({ created: 1, updated: 1, unchanged: 0, deactivated: 0 });
    expect(await told('supplier')).toEqual(['AMAZON web services c-1', 'Deutsche Bahn c-2']);
    expect((await valuesOf('supplier'))[0]?.id).toBe(own.id);
  });

  it('takes ten thousand of them', async () => {
    const contacts = Array.from({ length: 10_000 }, (_, index) => ({ remoteId: `c-${index}`, name: `Lieferant ${index}` }));
    expect(await pull(contacts, { kind: 'supplier' })).toEqual({ created: 10_000, updated: 0, unchanged: 0, deactivated: 0 });
    expect(await pull(contacts.slice(1), { kind: 'supplier' })).toEqual({ created: 0, updated: 0, unchanged: 9_999, deactivated: 1 });
  }, 30_000);
});
