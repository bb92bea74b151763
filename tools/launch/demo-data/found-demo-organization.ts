import { CodingBeginnings } from '@kontor/server-coding';
import type { Environment } from '@kontor/server-config';
import { OrganizationFounder } from '@kontor/server-organizations';
import { TenantScope } from '@kontor/server-persistence';
import { Refusal } from '../terminal/refusal';
import { demoOrganization, demoOwner } from './demo-organization';
import { inRooms } from '../rooms/in-rooms';

/** Founds the demo organization with its owner and the tax rates of its country; false when it is already there. */
export const foundDemoOrganization = (environment: Environment): Promise<boolean> =>
  inRooms(environment, async (rooms) => {
    const founded = await rooms.get(OrganizationFounder).found(demoOrganization, demoOwner);
    if (founded.outcome === 'e-mail-taken') return false;
    if (founded.outcome === 'password-unfit') throw new Refusal(`The demo password must have ${founded.shortest} to ${founded.longest} characters.`);
    await rooms.get(TenantScope).run(founded.organizationId, (em) => rooms.get(CodingBeginnings).prepare(em, founded.organizationId));
    return true;
  });
