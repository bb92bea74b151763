import type { Environment } from '@kontor/server-config';
import { foundOrganization } from '../demo-data/found-organization';
import { supervised, type Supervision } from '../processes/supervised';
import { serviceChoice } from '../services/service-choice';
import { startServices } from '../services/start-services';
import { serverEnvironment } from '../stack/app-specs';
import { claimFolder } from '../stack/claim-folder';
import { dataFolder } from '../stack/data-folder';
import { freePorts } from '../stack/ports';
import { prepareStack } from '../stack/prepare-stack';
import { Refusal } from '../terminal/refusal';
import { say } from '../terminal/say';
import { foundingOptions } from './options';
import { ownerPassword } from './owner-password';

/** In production everything runs and is set already; otherwise the organization joins the data of `npm start`. */
async function environment({ stopList }: Supervision): Promise<Environment> {
  const choice = serviceChoice();
  if (choice.production) return {};
  const folder = dataFolder();
  stopList.add('the claim on the data folder', await claimFolder(folder));
  const services = await startServices(choice, { folder, lifetime: 'kept' });
  stopList.add('PostgreSQL and Redis', () => services.stop());
  return serverEnvironment(await prepareStack(services, { folder, ports: await freePorts(), production: false }));
}

/** An organization with its first owner: there is no public sign-up. */
export const main = supervised(async (args, supervision) => {
  const { organization, owner } = foundingOptions(args);
  const password = await ownerPassword();
  const isFounded = await foundOrganization(await environment(supervision), organization, { ...owner, password });
  if (!isFounded) throw new Refusal(`${owner.email} has an account already. Give another address with --email; an owner invites people who have an account with POST /api/v1/members.`);
  say(`Founded ${organization.name} with ${owner.email} as its owner, who can sign in now and invite the others.`);
  return 0;
});
