import { ok, type Answer } from '../gateway/answer';
import type { ApiCall } from '../gateway/call';
import type { ApiRoute } from '../gateway/route';

/** What the sandbox knows of nobody is the same for everybody. */
function readOrganization({ organization: { profile } }: ApiCall): Answer {
  return ok({
    companyName: profile.companyName,
    branchOfIndustryName: 'Handelsvermittlung',
    branchOfIndustryWzCode: '46.1',
    address: { street: 'Hafenweg 7', zip: '24103', city: 'Kiel', countryCode: 'DE' },
    organizationType: profile.smallBusiness ? 'Gewerbetreibender' : 'GmbH',
    organizationTypeKey: profile.smallBusiness ? 'TRADER' : 'LIMITED_COMPANY',
    vatIdentificationNumber: profile.smallBusiness ? null : 'DE811907980',
    taxNumber: '20/123/45678',
    website: null,
  });
}

export const organizationResource: readonly ApiRoute[] = [
  { method: 'get', path: '/v1/organization', scopes: ['organization.read'], family: 'regular', partnerOnly: true, takes: 'nothing', handle: readOrganization },
];
