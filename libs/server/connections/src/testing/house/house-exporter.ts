import type { AccountingExporter, SetupHook, SettingValues } from '@kontor/exporter-contract';
import { ledgerSteps, ledgerWithSteps } from '@kontor/exporter-testkit';
import { adoptEntry } from './adopt-entry';

const text = (de: string, en: string) => ({ de, en });

const requiredFields: SetupHook<SettingValues> = {
  id: 'required-fields',
  title: text('Pflichtfelder', 'Required fields'),
  async run(_ctx, host) {
    await host.requireForExport(['glAccount', 'taxRate']);
    return { did: 'unchanged', note: text('Sachkonto und Steuersatz sind Pflicht.', 'GL account and tax rate are required.') };
  },
};

const balances: SetupHook<SettingValues> = {
  id: 'balances',
  title: text('Kontostand', 'Balance'),
  needs: { capability: 'balances', otherwise: text('Mit einem Schlüssel nicht möglich.', 'Not possible with a key.') },
  run: async () => ({ did: 'unchanged', note: text('Der Kontostand wird gemeldet.', 'The balance is told.') }),
};

/** Entries that somebody found can be read; payments cannot. */
const { manifest, setup, ...ledger } = ledgerWithSteps({ createEntry: { ...ledgerSteps.createEntry, adopt: adoptEntry } });
const [keys] = manifest.auth;

/** The sample plugin, with a sign-in besides its keys and a limit that tests have time for. */
export const houseExporter: AccountingExporter = {
  ...ledger,
  manifest: {
    ...manifest,
    hosts: { api: 'https://ledger.example', 'sign-in': 'https://sign-in.ledger.example' },
    capabilities: { ...manifest.capabilities, balances: text('Kontostand melden', 'Tell the balance') },
    auth: [
      {
        kind: 'oauth2',
        title: text('Anmelden', 'Sign in'),
        explain: text('Sie melden sich im Ledger an.', 'You sign in to the ledger.'),
        host: 'sign-in',
        authorizePath: '/authorize',
        tokenPath: '/token',
        revokePath: '/revoke',
        scopes: ['books.read', 'books.write'],
        clientAuthentication: 'basic',
        authorizeParameters: { product: 'kontor' },
        unlocks: ['payments', 'balances'],
      },
      ...(keys ? [keys] : []),
    ],
    rateLimits: [{ scope: 'connection', requests: 500, perMilliseconds: 1000 }],
  },
  setup: [...setup, requiredFields, balances],
};
