import type { CompanyProfile, RemoteReader } from '@kontor/exporter-contract';

/** Reads the answer of `GET /v1/profile` (MAPPINGS F15). */
export const companyOf = (profile: RemoteReader): CompanyProfile => ({
  id: profile.text('organizationId'),
  name: profile.optionalText('companyName') ?? profile.text('organizationId'),
  attributes: {
    taxType: profile.optionalText('taxType') ?? null,
    smallBusiness: profile.flag('smallBusiness'),
    businessFeatures: profile.texts('businessFeatures'),
  },
});

/** False for small businesses (§ 19 UStG) and companies set to "vatfree": Lexware refuses every rate but 0 % there. */
export const deductsInputTax = ({ attributes }: CompanyProfile): boolean => attributes['smallBusiness'] !== true && attributes['taxType'] !== 'vatfree';
