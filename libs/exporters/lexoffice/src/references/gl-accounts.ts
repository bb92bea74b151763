import { RemoteReader, type ExporterContext, type ReferenceItem } from '@kontor/exporter-contract';
import type { LexofficeSettings } from '../settings';
import { accountTraits, type AccountTraits } from './account-traits';
import { selfAssessedTaxOf } from './self-assessed-tax';

/** Posting categories for expenses; those for income fit no voucher this plugin writes. One call, not paged (MAPPINGS F16). */
export async function* pullGlAccounts({ remote, signal }: ExporterContext<LexofficeSettings>): AsyncIterable<ReferenceItem> {
  const answer = await remote.send({ method: 'GET', path: '/v1/posting-categories' });
  const seen = new Set<string>();
  for (const row of RemoteReader.list(answer.json(), 'posting-categories')) {
    signal.throwIfAborted();
    if (row.text('type') !== 'outgo' || seen.has(row.text('id'))) continue;
    seen.add(row.text('id'));
    yield accountOf(row);
  }
}

function accountOf(row: RemoteReader): ReferenceItem {
  const group = row.optionalText('groupName');
  const attributes: AccountTraits = accountTraits({
    direction: 'outgo',
    ...(row.has('contactRequired') ? { contactRequired: row.flag('contactRequired') } : {}),
    ...(row.has('splitAllowed') ? { splitAllowed: row.flag('splitAllowed') } : {}),
    selfAssessedTax: selfAssessedTaxOf(row.text('name')),
  });
  return { remoteId: row.text('id'), name: row.text('name'), attributes, ...(group === undefined ? {} : { group }) };
}
