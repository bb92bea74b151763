import type { Answer } from '../../gateway/answer';
import { param } from '../../gateway/call';
import type { OpenRoute } from '../../gateway/route';
import type { Organization } from '../../organizations/organization';
import type { World } from '../../world';
import { pageRoot } from '../addresses';
import { missing } from './answers';
import { done, shown, type Visit } from './visit';

const place = `${pageRoot}/organizations/:organizationId`;

/** A page of one organization's books. */
export const ledgerPage = (world: World, path: string, show: (visit: Visit, organization: Organization) => Answer): OpenRoute =>
  shown(world, `${place}/${path}`, (visit) => withOrganization(visit, (organization) => show(visit, organization)));

export const ledgerDeed = (world: World, path: string, act: (visit: Visit, organization: Organization) => Answer): OpenRoute =>
  done(world, `${place}/${path}`, (visit) => withOrganization(visit, (organization) => act(visit, organization)));

function withOrganization(visit: Visit, act: (organization: Organization) => Answer): Answer {
  const organization = visit.world.organizations.find(param(visit.call, 'organizationId'));
  return organization ? act(organization) : missing(visit);
}
