import { CodingBeginnings } from '@kontor/server-coding';
import type { Environment } from '@kontor/server-config';
import { OrganizationFounder, type Founded, type NewMember, type NewOrganization } from '@kontor/server-organizations';
import { TenantScope } from '@kontor/server-persistence';
import type { INestApplicationContext } from '@nestjs/common';
import { Refusal } from '../terminal/refusal';
import { inRooms } from '../rooms/in-rooms';

/** Founds an organization with its owner and the tax rates of its country, in rooms that are open already. */
export async function foundInRooms(rooms: INestApplicationContext, organization: NewOrganization, owner: NewMember): Promise<Exclude<Founded, { readonly outcome: 'password-unfit' }>> {
  const founded = await rooms.get(OrganizationFounder).found(organization, owner);
  if (founded.outcome === 'password-unfit') throw new Refusal(`The password of ${owner.email} must have ${founded.shortest} to ${founded.longest} characters.`);
  if (founded.outcome === 'founded') await rooms.get(TenantScope).run(founded.organizationId, (em) => rooms.get(CodingBeginnings).prepare(em, founded.organizationId));
  return founded;
}

/** The same for whoever has no rooms open; false when the owner is already there. */
export const foundOrganization = (environment: Environment, organization: NewOrganization, owner: NewMember): Promise<boolean> =>
  inRooms(environment, async (rooms) => (await foundInRooms(rooms, organization, owner)).outcome === 'founded');
