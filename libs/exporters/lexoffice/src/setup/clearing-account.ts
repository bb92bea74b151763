import { decimal, RemoteReader, type CompanyProfile, type ExporterContext, type SetupHook, type SetupHost, type SetupOutcome } from '@kontor/exporter-contract';
import { toDecimal } from '@kontor/kernel';
import { accountsPath, financeAccountOf, idOf, type FinanceAccount } from '../finance-account';
import { payments } from '../manifest';
import { clearingAccountId, memoryKeys, openingBalance, openingBalanceKey } from '../memory';
import type { LexofficeSettings } from '../settings';
import { chooseAccount, referenceFor } from './choose-account';

type Context = ExporterContext<LexofficeSettings> & { readonly company: CompanyProfile };

/** The bank account the card's payments go to: reused if it is there, else created. Repeating finds what was created. */
export const clearingAccount: SetupHook<LexofficeSettings> = {
  id: 'clearing-account',
  title: { de: 'Bankkonto für Kartenzahlungen', en: 'Bank account for card payments' },
  needs: {
    capability: payments,
    otherwise: {
      de: 'Mit einem API-Schlüssel nimmt Lexware Office keine Zahlungen an; es wird kein Bankkonto gebraucht.',
      en: 'With an API key Lexware Office takes no payments; no bank account is needed.',
    },
  },

  async run(ctx, host) {
    const listed = RemoteReader.list((await ctx.remote.send({ method: 'GET', path: accountsPath })).json(), 'accounts').map(financeAccountOf);
    const found = chooseAccount(listed, ctx.settings);
    return found ? reuse(found, ctx, host) : create(ctx, host);
  },
};

async function reuse(account: FinanceAccount, { memory }: Context, host: SetupHost): Promise<SetupOutcome> {
  // The balance of a known account already counts our payments; what it held before them is remembered once, for ever.
  const isKnown = openingBalance(memory, account.id) !== undefined;
  await remember(host, account.id, account.name, isKnown ? undefined : toDecimal(account.balance));
  if (isKnown && clearingAccountId(memory) === account.id) return { did: 'unchanged', note: { de: `Die Zahlungen gehen weiter auf das Bankkonto „${account.name}“.`, en: `Payments still go to the bank account "${account.name}".` } };
  const since = clearingAccountId(memory) === undefined ? '' : ' (vorher ein anderes)';
  return {
    did: 'reused',
    note: {
      de: `Das vorhandene Bankkonto „${account.name}“ wird benutzt${since}.`,
      en: `The existing bank account "${account.name}" is used${since === '' ? '' : ' (another one before)'}.`,
    },
  };
}

async function create({ remote, settings, company }: Context, host: SetupHost): Promise<SetupOutcome> {
  const name = settings.clearingAccountName.trim();
  const json = {
    type: 'PAYMENT_PROVIDER',
    accountSystem: settings.accountSystem,
    name,
    bankName: name,
    accountHolder: company.name,
    balance: decimal('0.00'),
    externalReference: referenceFor(name),
  };
  const answer = RemoteReader.of((await remote.send({ method: 'POST', path: accountsPath, json })).json(), 'account');
  await remember(host, idOf(answer), name, '0.00');
  return { did: 'created', note: { de: `Das Bankkonto „${name}“ wurde angelegt.`, en: `The bank account "${name}" was created.` } };
}

async function remember(host: SetupHost, id: string, name: string, balance: string | undefined): Promise<void> {
  await host.remember(memoryKeys.clearingAccountId, id);
  await host.remember(memoryKeys.clearingAccountName, name);
  if (balance !== undefined) await host.remember(openingBalanceKey(id), balance);
}
