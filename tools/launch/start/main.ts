import { aborted } from '../processes/interruption';
import type { StopList } from '../processes/stop-list';
import { supervised } from '../processes/supervised';
import { serviceChoice } from '../services/service-choice';
import { startServices } from '../services/start-services';
import { appSpecs, serverEnvironment, type StackContext } from '../stack/app-specs';
import { claimFolder } from '../stack/claim-folder';
import { dataFolder, resetData } from '../stack/data-folder';
import { portsFromEnvironment, requireFreePorts } from '../stack/ports';
import { prepareStack } from '../stack/prepare-stack';
import { startApps, untilOneDies } from '../stack/start-apps';
import { demoSignIn } from '../demo-data/demo-organization';
import { foundDemoOrganization } from '../demo-data/found-demo-organization';
import { announce } from './announce';
import { loadDemoMonth } from './load-demo-month';
import { startOptions } from './options';

/** Everything that can be refused is looked at before anything is started. */
async function prepare(reset: boolean, stopList: StopList): Promise<StackContext> {
  const { production, ...choice } = serviceChoice();
  const folder = dataFolder();
  const { sandbox, ...ports } = portsFromEnvironment();
  stopList.add('the claim on the data folder', await claimFolder(folder));
  await requireFreePorts(production ? ports : { ...ports, sandbox });
  if (reset) await resetData(folder, choice.databaseUrl);
  const services = await startServices({ ...choice, production }, { folder, lifetime: 'kept' });
  stopList.add('PostgreSQL and Redis', () => services.stop());
  return prepareStack(services, { folder, ports: { ...ports, sandbox }, production });
}

export const main = supervised(async (args, { stopList, interrupted }) => {
  const context = await prepare(startOptions(args).reset, stopList);
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
