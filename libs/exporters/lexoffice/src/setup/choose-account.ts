import { StepFailure } from '@kontor/exporter-contract';
import type { FinanceAccount } from '../finance-account';
import { fault } from '../messages/catalogue';
import { normalised } from '../search-text';
import type { LexofficeSettings } from '../settings';

/** Our own mark on accounts we create. It follows the configured name, so that another name means another account. */
export const referenceFor = (name: string): string => `kontor-clearing-${normalised(name).replace(/[^a-z0-9äöüß]+/g, '-')}`;

/**
 * The account to post to: one we created for this name, even if somebody renamed it since; else one of this name that
 * is in use. Nothing means that it has to be created. Throws a StepFailure where a person has to decide.
 */
export function chooseAccount(accounts: readonly FinanceAccount[], settings: LexofficeSettings): FinanceAccount | undefined {
  const name = settings.clearingAccountName;
  const own = accounts.filter(({ externalReference }) => externalReference === referenceFor(name));
  const named = accounts.filter((account) => normalised(account.name) === normalised(name));
  const found = onlyOne(own.filter(isInUse), settings) ?? onlyOne(named.filter(isInUse), settings);
  if (!found && own.length > 0) throw new StepFailure(fault('stale-reference', 'LEX-clearing-account-deactivated', { params: { name } }));
  return found;
}

const isInUse = ({ deactivated }: FinanceAccount): boolean => !deactivated;

/** Of several the one that belongs to our payment provider, if it is the only one. */
function onlyOne(accounts: readonly FinanceAccount[], { accountSystem, clearingAccountName: name }: LexofficeSettings): FinanceAccount | undefined {
  const ours = accounts.length > 1 ? accounts.filter((account) => account.accountSystem === accountSystem) : accounts;
  const [first, ...others] = ours;
  if (accounts.length > 0 && (!first || others.length > 0)) throw new StepFailure(fault('invalid-data', 'LEX-clearing-account-ambiguous', { params: { name } }));
  return first;
}
