import type { RemoteClient } from '@kontor/exporter-contract';
import { faultIn, LexwareBench } from '../testing/lexware-bench';
import { ensureContact } from './ensure-contact';

describe('the contact of a supplier', () => {
  const lexware = new LexwareBench();
  const contacts = () => [...lexware.books.contacts.values()];
  const named = (name: string) => contacts().filter(({ company }) => company?.name === name);

  it.each(['Büromarkt Kiel GmbH', ' büromarkt  kiel GMBH', 'Müller & Söhne KG'])('is found as %p by one call', async (name) => {
    const ref = await ensureContact.run({ name }, lexware.context());
    expect(contacts().map(({ id }) => id)).toContain(ref.id);
    expect([contacts().length, lexware.calls]).toEqual([3, ['GET /v1/contacts 200']]);
  });

  it.each(['Büromarkt', 'B_romarkt Kiel GmbH', '%', 'HM', 'Kiosk <am> Park'])('is created as %p, which is nobody there', async (name) => {
    const ref = await ensureContact.run({ name }, lexware.context());
    expect(named(name)).toMatchObject([{ id: ref.id, roles: { vendor: true, customer: false }, note: 'Angelegt von Kontor aus einer Kartenzahlung.' }]);
    expect((await ensureContact.run({ name }, lexware.context())).id).toBe(ref.id);
  });

  it('is the oldest of several', async () => {
    const original = contacts()[0];
    if (!original) throw new Error('The sandbox has no vendors');
    lexware.books.contacts.set('a-copy', { ...original, id: 'a-copy', vendorNumber: 99_999 });
    expect((await ensureContact.run({ name: 'Büromarkt Kiel GmbH' }, lexware.context())).id).toBe(original.id);
  });

  it('is never an archived one, nor a mere customer', async () => {
    const [first, second] = contacts();
    if (!first || !second) throw new Error('The sandbox has no vendors');
    lexware.books.contacts.set(first.id, { ...first, archived: true });
    lexware.books.contacts.set(second.id, { ...second, roles: { vendor: false, customer: true } });
    for (const name of ['Büromarkt Kiel GmbH', 'Müller & Söhne KG']) {
      expect([first.id, second.id]).not.toContain((await ensureContact.run({ name }, lexware.context())).id);
    }
  });

  it('is not made where more might be called so than Lexware lists', async () => {
    const content = Array.from({ length: 250 }, (_, index) => ({ id: String(index), roles: { vendor: {} }, company: { name: 'Andere' } }));
    const sent: string[] = [];
    const send: RemoteClient['send'] = async ({ method }) => {
      sent.push(method);
      return { status: 200, headers: {}, json: () => ({ content, last: false }), bytes: () => new Uint8Array() };
    };
    expect(await faultIn(ensureContact.run({ name: 'HM' }, lexware.context({ remote: { send } })))).toEqual({ code: 'LEX-supplier-not-findable', kind: 'invalid-data', inDoubt: false });
    expect(new Set(sent)).toEqual(new Set(['GET']));
  });

  it('is found again when the answer to its creation is lost', async () => {
    lexware.strike('reset-after-processing', '/v1/contacts', { method: 'POST' });
    expect((await faultIn(ensureContact.run({ name: 'Neu GmbH' }, lexware.context()))).inDoubt).toBe(true);
    expect(await ensureContact.find?.({ name: 'Neu GmbH' }, lexware.context())).toMatchObject({ kind: 'contact', id: named('Neu GmbH')[0]?.id });
    expect(named('Neu GmbH')).toHaveLength(1);
  });
});
