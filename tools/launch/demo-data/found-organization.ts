import { CodingBeginnings } from '@kontor/server-coding';
import type { Environment } from '@kontor/server-config';
import { OrganizationFounder, type NewMember, type NewOrganization } from '@kontor/server-organizations';
import { TenantScope } from '@kontor/server-persistence';
import { Refusal } from '../terminal/refusal';
import { inRooms } from '../rooms/in-rooms';

/** Founds an organization with its owner and the tax rates of its country; false when the owner is already there. */
export const foundOrganization = (environment: Environment, organization: NewOrganization, owner: NewMember): Promise<boolean> =>
  inRooms(environment, async (rooms) => {
    const founded = await rooms.get(OrganizationFounder).found(organization, owner);
    if (founded.outcome === 'e-mail-taken') return false;
    if (founded.outcome === 'password-unfit') throw new Refusal(`The password of ${owner.email} must have ${founded.shortest} to ${founded.longest} characters.`);
    await rooms.get(TenantScope).run(founded.organizationId, (em) => rooms.get(CodingBeginnings).prepare(em, founded.organizationId));
    return true;
  });
