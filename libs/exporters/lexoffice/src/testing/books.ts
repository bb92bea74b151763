import type { CompanyProfile, ReferenceValue, TaxRate } from '@kontor/exporter-contract';
import type { AccountTraits } from '../references/account-traits';

const traits: AccountTraits = { direction: 'outgo', contactRequired: false, splitAllowed: true, selfAssessedTax: 'none' };

const account = (id: string, name: string, own: Partial<AccountTraits> = {}): ReferenceValue => ({
  id: `account-${id}`, name, remoteId: `category-${id}`, active: true, attributes: { ...traits, ...own },
});

/** GL accounts by the short names golden files use. */
export const accounts: Readonly<Record<string, ReferenceValue>> = {
  software: account('software', 'Software'),
  office: account('office', 'Bürobedarf'),
  travel: account('travel', 'Reise MA'),
  fees: account('fees', 'Kontoführung / Kartengebühr'),
  import: account('import', 'Lizenzen/Software §13b Drittland', { contactRequired: true, splitAllowed: false, selfAssessedTax: 'reverse-charge' }),
  acquisition: account('acquisition', 'Innergemeinschaftlicher Erwerb', { contactRequired: true, splitAllowed: false, selfAssessedTax: 'intra-community' }),
  single: account('single', 'Privatentnahmen', { splitAllowed: false }),
  local: { id: 'account-local', name: '4930 Bürobedarf (alt)', active: true, attributes: {} },
};

const rate = (id: string, basisPoints: number, treatment: TaxRate['treatment']): TaxRate => ({ id: `rate-${id}`, name: id, basisPoints, treatment });

/** Tax rates by the short names golden files use. */
export const rates: Readonly<Record<string, TaxRate>> = {
  '19': rate('19', 1900, 'included'),
  '16': rate('16', 1600, 'included'),
  '7': rate('7', 700, 'included'),
  '20': rate('20', 2000, 'included'),
  none: rate('none', 0, 'none'),
  'foreign-20': rate('foreign-20', 2000, 'none'),
  'reverse-charge-19': rate('reverse-charge-19', 1900, 'reverse-charge'),
  'reverse-charge-0': rate('reverse-charge-0', 0, 'reverse-charge'),
  'acquisition-19': rate('acquisition-19', 1900, 'intra-community'),
};

export const suppliers: Readonly<Record<string, ReferenceValue>> = {
  known: { id: 'supplier-known', name: 'Kaffeerösterei Nordlicht GmbH', number: '70003', remoteId: 'contact-known', active: true, attributes: {} },
  new: { id: 'supplier-new', name: 'Büromarkt  Kiel ', active: true, attributes: {} },
};

export const companies: Readonly<Record<string, CompanyProfile>> = {
  usual: { id: 'org-1', name: 'Nordlicht Handels GmbH', attributes: { taxType: 'net', smallBusiness: false, businessFeatures: ['BOOKKEEPING'] } },
  small: { id: 'org-2', name: 'Atelier Klein', attributes: { taxType: 'gross', smallBusiness: true, businessFeatures: ['BOOKKEEPING'] } },
  vatFree: { id: 'org-3', name: 'Praxis am Park', attributes: { taxType: 'vatfree', smallBusiness: false, businessFeatures: ['BOOKKEEPING'] } },
};
