import type { RemoteClient } from '@kontor/exporter-contract';
import { publicKey } from '@kontor/lexware-sandbox';
import { check } from '../check';
import { memoryKeys, openingBalanceKey } from '../memory';
import { accountTraits } from '../references/account-traits';
import { pullGlAccounts } from '../references/gl-accounts';
import { pullSuppliers } from '../references/suppliers';
import { faultIn, LexwareBench } from '../testing/lexware-bench';
import { usualSettings } from '../testing/plan-case';
import { clearingAccount } from './clearing-account';
import { importGlAccounts } from './gl-accounts';
import { requireFields } from './required-fields';
import { importSuppliers } from './suppliers';

describe('connecting', () => {
  const lexware = new LexwareBench();
  const { host, remembered } = lexware;
  const accounts = () => [...lexware.books.accounts.values()];
  const connect = (own: Parameters<LexwareBench['context']>[0] = {}) => clearingAccount.run(lexware.context(own), host);
  const opening = () => remembered[openingBalanceKey(remembered[memoryKeys.clearingAccountId] ?? '')];
  const forget = () => {
    for (const key of Object.keys(remembered)) delete remembered[key];
  };
  const rename = (index: number, changes: object) => {
    const account = accounts()[index];
    if (account) lexware.books.accounts.set(account.id, { ...account, ...changes });
  };

  it('learns whose books these are by one call', async () => {
    expect(await check(lexware.context())).toMatchObject({ name: 'Nordlicht Handels GmbH', attributes: { taxType: 'net', smallBusiness: false } });
    expect(lexware.calls).toEqual(['GET /v1/profile 200']);
  });

  it('names bad credentials', async () => {
    expect(await faultIn(check(lexware.context({ remote: lexware.remote('nobody') })))).toEqual({ code: 'LEX-unauthenticated', kind: 'unauthenticated', inDoubt: false });
  });

  it('names a key that has no payments', async () => {
    const { kind } = await faultIn(connect({ remote: lexware.remote(publicKey) }));
    expect(['not-permitted', 'stale-reference']).toContain(kind);
  });

  describe('the bank account', () => {
    it('is created where there is none, and found again ever after', async () => {
      expect(await connect()).toMatchObject({ did: 'created' });
      expect(await connect()).toMatchObject({ did: 'unchanged' });
      expect(accounts()).toMatchObject([{ name: 'Pliant', type: 'PAYMENT_PROVIDER', accountHolder: 'Nordlicht Handels GmbH', externalReference: 'kontor-clearing-pliant' }]);
      expect([remembered[memoryKeys.clearingAccountId], opening()]).toEqual([accounts()[0]?.id, '0.00']);
    });

    it('is taken from an answer that is the whole account, too', async () => {
      lexware.world.behaviour = { ...lexware.world.behaviour, createdAccount: 'full-object' };
      await connect();
      expect(remembered[memoryKeys.clearingAccountId]).toBe(accounts()[0]?.id);
    });

    it('is not created twice when the first answer was lost', async () => {
      lexware.strike('reset-after-processing', '/v1/finance/accounts', { method: 'POST' });
      await faultIn(connect());
      expect(await connect()).toMatchObject({ did: 'reused' });
      expect(accounts()).toHaveLength(1);
    });

    it('is reused by its name, whatever the spelling, with the balance it has', async () => {
      await connect();
      rename(0, { name: '  pliant ', externalReference: 'somebody else', balance: { minor: -125040, currency: 'EUR' } });
      forget();
      expect(await connect()).toMatchObject({ did: 'reused' });
      expect([accounts().length, opening()]).toEqual([1, '-1250.40']);
    });

    it('is known by our reference when somebody renamed it', async () => {
      await connect();
      rename(0, { name: 'Firmenkarten' });
      await connect();
      expect([accounts().length, remembered[memoryKeys.clearingAccountName]]).toEqual([1, 'Firmenkarten']);
    });

    it('keeps its opening balance however often set-up runs', async () => {
      await connect();
      rename(0, { balance: { minor: -11900, currency: 'EUR' } });
      await connect();
      expect(opening()).toBe('0.00');
    });

    it('is another one for another name', async () => {
      await connect();
      await connect({ settings: { ...usualSettings, accountSystem: 'PliantSandbox', clearingAccountName: 'Karte Berlin' } });
      expect(accounts().map(({ name }) => name)).toEqual(['Pliant', 'Karte Berlin']);
    });

    it('of two by one name is the one of our provider', async () => {
      await connect();
      rename(0, { externalReference: 'x' });
      lexware.books.accounts.set('other', { ...(accounts()[0] as ReturnType<typeof accounts>[number]), id: 'other', accountSystem: 'Bank' });
      await connect();
      expect(remembered[memoryKeys.clearingAccountId]).toBe(accounts()[0]?.id);
    });

    it('of two that look alike is for a person to choose', async () => {
      await connect();
      rename(0, { externalReference: 'x' });
      lexware.books.accounts.set('other', { ...(accounts()[0] as ReturnType<typeof accounts>[number]), id: 'other' });
      expect(await faultIn(connect())).toMatchObject({ code: 'LEX-clearing-account-ambiguous' });
    });

    it('that we created and somebody deactivated is not quietly replaced', async () => {
      await connect();
      rename(0, { deactivated: true });
      expect(await faultIn(connect())).toMatchObject({ code: 'LEX-clearing-account-deactivated' });
      expect(accounts()).toHaveLength(1);
    });
  });

  it('imports accounts and suppliers and requires two fields', async () => {
    const outcomes = [];
    for (const hook of [importGlAccounts, importSuppliers, requireFields]) outcomes.push(await hook.run(lexware.context(), host));
    expect(lexware.imported).toEqual(['glAccount, others deactivated', 'supplier']);
    expect(lexware.required).toEqual(['glAccount', 'taxRate']);
    expect(outcomes.map(({ note }) => note.en)[0]).toBe('5 GL accounts of Lexware Office are active, 1 others were deactivated.');
  });

  it('pulls accounts for expenses only, with what planning needs to know', async () => {
    const pulled = [];
    for await (const item of pullGlAccounts(lexware.context())) pulled.push(item);
    expect(lexware.calls).toEqual(['GET /v1/posting-categories 200']);
    expect(pulled.map(({ name }) => name)).not.toContain('Einnahmen');
    expect(new Set(pulled.map(({ remoteId }) => remoteId)).size).toBe(pulled.length);
    expect(pulled.find(({ name }) => name.includes('§13b'))?.attributes).toEqual({ direction: 'outgo', contactRequired: true, splitAllowed: false, selfAssessedTax: 'reverse-charge' });
  });

  it('takes an account Lexware says little of for a usual one, as planning does', async () => {
    const remote: RemoteClient = { send: async () => ({ status: 200, headers: {}, json: () => [{ id: 'a', name: 'Software', type: 'outgo' }], bytes: () => new Uint8Array() }) };
    const pulled = [];
    for await (const { attributes } of pullGlAccounts(lexware.context({ remote }))) pulled.push(attributes);
    expect(pulled).toEqual([accountTraits({})]);
    expect(pulled[0]).toMatchObject({ splitAllowed: true, contactRequired: false });
  });

  it('pulls every vendor in use, page by page', async () => {
    const [vendor] = [...lexware.books.contacts.values()];
    if (!vendor) throw new Error('The sandbox has no vendors');
    for (let index = 0; index < 300; index += 1) lexware.books.contacts.set(`copy-${index}`, { ...vendor, id: `copy-${index}`, archived: index < 10 });
    const pulled = [];
    for await (const item of pullSuppliers(lexware.context())) pulled.push(item);
    expect(pulled).toHaveLength(293);
    expect(pulled.find(({ remoteId }) => remoteId === vendor.id)).toMatchObject({ name: 'Büromarkt Kiel GmbH', number: '70001' });
    expect(lexware.calls).toHaveLength(2);
  });

  it('stops pulling when it is told to', async () => {
    const pull = pullSuppliers(lexware.context({ signal: AbortSignal.abort() }))[Symbol.asyncIterator]();
    await expect(pull.next()).rejects.toThrow();
  });
});
