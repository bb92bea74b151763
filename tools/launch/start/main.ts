import { aborted } from '../processes/interruption';
import type { StopList } from '../processes/stop-list';
import { supervised } from '../processes/supervised';
import { startServices } from '../services/start-services';
import { appSpecs, serverEnvironment, type StackContext } from '../stack/app-specs';
import { claimFolder, requireUnclaimed } from '../stack/claim-folder';
import { resetData, sandboxStateIn } from '../stack/data-folder';
import { requireFreePorts } from '../stack/ports';
import { prepareStack } from '../stack/prepare-stack';
import { startApps, untilOneDies } from '../stack/start-apps';
import { command } from '../terminal/run-command';
import { demoSignIn } from '../demo-data/demo-organization';
import { foundDemoOrganization } from '../demo-data/found-demo-organization';
import { announce } from './announce';
import { loadDemoMonth } from './load-demo-month';
import { startOptions, type StartOptions } from './options';
import { portsToUse, startPlan } from './plan';

/** Everything that can be refused is looked at before anything is started. */
async function prepare({ reset }: StartOptions, stopList: StopList): Promise<StackContext> {
  const { choice, folder, ports } = startPlan();
  const { production, ...servers } = choice;
  stopList.add('the claim on the data folder', await claimFolder(folder));
  await requireFreePorts(portsToUse(choice, ports));
  if (reset) await resetData(folder, servers.databaseUrl);
  const services = await startServices(choice, { folder, lifetime: 'kept' });
  stopList.add('PostgreSQL and Redis', () => services.stop());
  return { ...(await prepareStack(services, { folder, ports, production })), sandboxState: await sandboxStateIn(folder) };
}

/** The same, before the apps are built: nobody should wait for a build to learn of a typing error or a busy port. */
export const check = command(async (args) => {
  startOptions(args);
  const { choice, folder, ports } = startPlan();
  await requireUnclaimed(folder);
  await requireFreePorts(portsToUse(choice, ports));
  return 0;
});

export const main = supervised(async (args, { stopList, interrupted }) => {
  const context = await prepare(startOptions(args), stopList);
  if (interrupted.aborted) return 0;
  const isNew = !context.production && (await foundDemoOrganization(serverEnvironment(context)));
  if (interrupted.aborted) return 0;
  const apps = await startApps(appSpecs(context), stopList, interrupted);
  if (interrupted.aborted) return 0;
  if (isNew) await loadDemoMonth(`http://127.0.0.1:${context.ports.api}`);
  announce(context, context.production ? undefined : demoSignIn);
  await Promise.race([aborted(interrupted), untilOneDies(apps)]);
  return 0;
});
