import type { CompanyProfile } from '@kontor/exporter-contract';

/** The company whose books are written. */
export const aCompany = (part: Partial<CompanyProfile> = {}): CompanyProfile => ({
  id: 'company-muster',
  name: 'Muster Werkzeugbau GmbH',
  attributes: { smallBusiness: false },
  ...part,
});
