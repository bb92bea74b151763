import { germanTimestamp } from '../clock/german-time';
import { ok, type Answer } from '../gateway/answer';
import type { ApiCall } from '../gateway/call';
import type { ApiRoute } from '../gateway/route';

/** Live answers of 2026 have neither `features` nor `subscriptionStatus`. */
function readProfile({ organization, caller }: ApiCall): Answer {
  const { profile, user } = organization;
  return ok({
    organizationId: organization.id,
    companyName: profile.companyName,
    created: { userId: user.id, userName: user.name, userEmail: user.email, date: germanTimestamp(caller.connectedAt) },
    connectionId: caller.connectionId,
    businessFeatures: profile.businessFeatures,
    taxType: profile.taxType,
    smallBusiness: profile.smallBusiness,
  });
}

export const profileRoutes: readonly ApiRoute[] = [
  { method: 'get', path: '/v1/profile', scopes: ['profile.read'], family: 'regular', takes: 'nothing', handle: readProfile },
];
