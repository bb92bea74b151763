import { foundDemoOrganization } from '../demo-data/found-demo-organization';
import type { StopList } from '../processes/stop-list';
import { serviceChoice } from '../services/service-choice';
import { startFreshServices } from '../services/throw-away';
import { appSpecs, serverEnvironment } from '../stack/app-specs';
import { freePorts } from '../stack/ports';
import { prepareStack } from '../stack/prepare-stack';
import { startApps } from '../stack/start-apps';
import { demoSignIn, type DemoSignIn } from '../demo-data/demo-organization';

/** Where the demo's Kontor and its sandbox listen, and how to sign in. */
export interface DemoStack {
  readonly apiUrl: string;
  readonly sandboxUrl: string;
  readonly signIn: DemoSignIn;
}

/** Everything fresh: a database, a queue, a folder, ports and an organization that are gone afterwards. */
export async function startDemoStack(stopList: StopList, interrupted: AbortSignal): Promise<DemoStack> {
  const { production: _, ...choice } = serviceChoice();
  const services = await startFreshServices({ ...choice, production: false });
  stopList.add('PostgreSQL and Redis', () => services.stop());
  const ports = await freePorts();
  const context = await prepareStack(services, { folder: services.folder, ports, production: false });
  await foundDemoOrganization(serverEnvironment(context));
  await startApps(appSpecs(context), stopList, interrupted);
  return { apiUrl: `http://127.0.0.1:${ports.api}`, sandboxUrl: `http://127.0.0.1:${ports.sandbox}`, signIn: demoSignIn };
}
