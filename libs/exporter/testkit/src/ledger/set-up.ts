import { RemoteReader, type SetupHook } from '@kontor/exporter-contract';
import type { LedgerSettings } from './inputs';

const clearingAccount: SetupHook<LedgerSettings> = {
  id: 'clearing-account',
  title: { de: 'Verrechnungskonto', en: 'Clearing account' },
  async run({ remote, settings }, host) {
    const name = settings.clearingAccount;
    const listed = await remote.send({ method: 'GET', path: '/accounts', query: { kind: 'clearing' } });
    const existing = RemoteReader.of(listed.json()).objects('items').find((account) => account.text('name') === name);
    const id = existing?.text('id') ?? RemoteReader.of((await remote.send({ method: 'POST', path: '/accounts', json: { name } })).json()).text('id');
    await host.remember('clearingAccountId', id);
    return existing
      ? { did: 'reused', note: { de: `Das Konto ${name} gab es schon.`, en: `The account ${name} was there already.` } }
      : { did: 'created', note: { de: `Das Konto ${name} wurde angelegt.`, en: `The account ${name} was created.` } };
  },
};

const accounts: SetupHook<LedgerSettings> = {
  id: 'gl-accounts',
  title: { de: 'Sachkonten', en: 'GL accounts' },
  async run(_ctx, host) {
    const { created } = await host.importReferences('glAccount', { deactivateOthers: true });
    return {
      did: created > 0 ? 'changed' : 'unchanged',
      note: { de: `${created} Sachkonten kamen dazu.`, en: `${created} GL accounts were added.` },
    };
  },
};

export const setup: readonly SetupHook<LedgerSettings>[] = [clearingAccount, accounts];
