import { demoSignIn, type DemoSignIn } from '../demo-data/demo-organization';
import type { Environment } from '@kontor/server-config';
import { foundDemoOrganization } from '../demo-data/found-demo-organization';
import { KontorClient } from '../demo/kontor/kontor-client';
import { AppProcess, type AppSpec } from '../processes/app-process';
import type { StopList } from '../processes/stop-list';
import { waitUntilReady } from '../processes/wait-until-ready';
import { testServiceChoice } from '../services/service-choice';
import { startFreshServices } from '../services/throw-away';
import { appSpecs, serverEnvironment } from '../stack/app-specs';
import { freePorts } from '../stack/ports';
import { prepareStack } from '../stack/prepare-stack';
import { startApps } from '../stack/start-apps';

/** A running Kontor with its sandbox, whose worker can be killed and started again. */
export interface PracticeStack {
  readonly apiUrl: string;
  readonly signIn: DemoSignIn;
  /** Signed in as the owner of the demo organization. */
  readonly client: KontorClient;
  /** Reads past every policy. */
  readonly databaseUrl: string;
  /** What the processes run with. */
  readonly environment: Environment;
  readonly sandboxUrl: string;
  readonly redisUrl: string;
  readonly redisPrefix: string;
  readonly worker: () => AppProcess;
  restartWorker(): Promise<void>;
}

const patience = 4000;
const never = new AbortController().signal;

/** `environment` is for the processes, such as shorter times where the real ones would make a test long. */
export async function startPracticeStack(stopList: StopList, environment: Readonly<Record<string, string>> = {}, listener?: AppSpec['listener']): Promise<PracticeStack> {
  const services = await startFreshServices({ ...testServiceChoice(), production: false });
  stopList.add('PostgreSQL and Redis', () => services.stop());
  const ports = await freePorts();
  const context = await prepareStack(services, { folder: services.folder, ports, production: false });
  await foundDemoOrganization(serverEnvironment(context));
  const specs = appSpecs(context).map((spec): AppSpec => ({ ...spec, listener, environment: { ...spec.environment, ...environment } }));
  const [workerSpec] = specs.filter(({ name }) => name === 'worker');
  if (!workerSpec) throw new Error('The stack has no worker');
  await startApps(specs.filter(({ name }) => name !== 'worker'), stopList, never);
  let worker = await started(workerSpec);
  stopList.add('worker', () => worker.stop(patience));
  const apiUrl = `http://127.0.0.1:${ports.api}`;
  return {
    apiUrl,
    signIn: demoSignIn,
    databaseUrl: services.postgres.url,
    environment: serverEnvironment(context),
    client: await KontorClient.signIn(apiUrl, demoSignIn.email, demoSignIn.password),
    sandboxUrl: `http://127.0.0.1:${ports.sandbox}`,
    redisUrl: services.redis.url,
    redisPrefix: services.environment['KONTOR_REDIS_PREFIX'] ?? 'kontor',
    worker: () => worker,
    restartWorker: async () => {
      worker = await started(workerSpec);
    },
  };
}

async function started(spec: AppSpec): Promise<AppProcess> {
  const app = new AppProcess(spec);
  await waitUntilReady(app, never);
  return app;
}
