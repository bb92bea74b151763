import { decimal, RemoteReader, type RemoteClient, type RemoteJsonObject } from '@kontor/exporter-contract';
import { toDecimal, type Money } from '@kontor/kernel';
import { euroFrom } from './euro';

export const accountsPath = '/v1/finance/accounts';
export const accountPath = (id: string): string => `${accountsPath}/${encodeURIComponent(id)}`;

/** A bank account of Lexware Office. */
export interface FinanceAccount {
  readonly id: string;
  readonly name: string;
  readonly accountSystem: string;
  readonly externalReference: string;
  readonly balance: Money;
  readonly deactivated: boolean;
  readonly lockVersion: string;
  /** What a replacement must repeat so that it is not emptied. */
  readonly kept: RemoteJsonObject;
}

const keptMembers = ['type', 'accountSystem', 'name', 'bankName', 'accountHolder', 'externalReference', 'iban', 'bic', 'provider', 'creditCardNumber'];

export function financeAccountOf(row: RemoteReader): FinanceAccount {
  const text = (key: string): string => row.optionalText(key) ?? '';
  return {
    id: idOf(row),
    name: text('name'),
    accountSystem: text('accountSystem'),
    externalReference: text('externalReference'),
    balance: euroFrom(row.optionalText('balance') ?? '0'),
    deactivated: row.flag('deactivated'),
    lockVersion: row.optionalText('lockVersion') ?? '0',
    kept: Object.fromEntries(keptMembers.filter((key) => row.has(key)).map((key) => [key, text(key)])),
  };
}

/** One call. An unknown id is a RemoteFailure that names the account as gone. */
export async function readAccount(remote: RemoteClient, id: string): Promise<FinanceAccount> {
  const response = await remote.send({ method: 'GET', path: accountPath(id) });
  return financeAccountOf(RemoteReader.of(response.json(), 'account'));
}

/** Creating answers with an action result or with the whole account, nobody knows when (MAPPINGS F37). */
export const idOf = (row: RemoteReader): string => row.optionalText('financialAccountId') ?? row.text('id');

/** The body that changes nothing but the balance. */
export const withBalance = (account: FinanceAccount, balance: Money): RemoteJsonObject => ({
  ...account.kept,
  balance: decimal(toDecimal(balance)),
  lockVersion: decimal(account.lockVersion),
});
