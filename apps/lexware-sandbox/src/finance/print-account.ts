import type { FinancialAccount } from '../books/financial-account';
import { germanTimestamp } from '../clock/german-time';
import { amountJson } from '../json/write-json';

export const printAccount = (account: FinancialAccount) => ({
  financialAccountId: account.id,
  type: account.type,
  accountSystem: account.accountSystem,
  name: account.name,
  bankName: account.bankName ?? null,
  accountHolder: account.accountHolder ?? null,
  balance: amountJson(account.balance),
  externalReference: account.externalReference ?? null,
  iban: account.iban ?? null,
  bic: account.bic ?? null,
  provider: account.provider ?? null,
  lockVersion: account.lockVersion,
  deactivated: account.deactivated,
  createdDate: germanTimestamp(account.createdAt),
  lastModifiedDate: germanTimestamp(account.updatedAt),
  state: null,
  initialSyncDate: null,
});
