import { join } from 'node:path';
import type { AppSpec } from '../processes/app-process';
import type { Services } from '../services/start-services';
import { workspaceRoot } from '../terminal/workspace-root';
import type { DevelopmentSecrets } from './development-secrets';
import type { StackPorts } from './ports';
import { sandboxEnvironment, sandboxOperator } from './sandbox-operator';

export interface StackContext {
  readonly services: Services;
  readonly ports: StackPorts;
  readonly secrets: DevelopmentSecrets;
  readonly folder: string;
  /** The sandbox and everything that points to it is left out where real books are kept. */
  readonly production: boolean;
  /** Where the sandbox keeps its books; without it they end with the process. */
  readonly sandboxState?: string;
}

type Environment = Readonly<Record<string, string>>;
type Given = Readonly<Record<string, string | undefined>>;

/** What a person set for themselves wins over what the launcher would choose. */
const unlessGiven = (chosen: Environment, given: Given): Environment =>
  Object.fromEntries(Object.entries(chosen).filter(([name]) => !given[name]?.trim()));

/** What the variables of api and worker depend on. */
type ServerContext = Omit<StackContext, 'services'> & { readonly services: Pick<Services, 'environment'> };

/** The variables that api and worker share. A terminal shows what went wrong; every request is told only on demand. */
export function serverEnvironment(context: ServerContext, given: Given = process.env): Environment {
  const { services, ports, secrets, folder, production } = context;
  const chosen = { KONTOR_STORAGE_DIR: join(folder, 'storage'), ...(production ? {} : { ...secrets, ...sandboxOperator(ports.sandbox, given), KONTOR_LOG_LEVEL: 'warn' }) };
  return { ...unlessGiven(chosen, given), ...services.environment, KONTOR_API_PORT: String(ports.api), KONTOR_WORKER_PORT: String(ports.worker) };
}

const bundleOf = (project: string): string => join(workspaceRoot, 'dist', project, 'main.js');
const address = (port: number, path = ''): string => `http://127.0.0.1:${port}${path}`;

export const sandboxSpec = (port: number, state?: string): AppSpec => ({
  name: 'sandbox',
  bundle: bundleOf('apps/lexware-sandbox'),
  environment: sandboxEnvironment(port, state),
  healthUrl: address(port, '/__sandbox/health'),
});

/** The processes of Kontor in the order in which they are started; they end in the reverse order. */
export function appSpecs(context: StackContext): readonly AppSpec[] {
  const environment = serverEnvironment(context);
  const { ports, production, sandboxState } = context;
  return [
    ...(production ? [] : [sandboxSpec(ports.sandbox, sandboxState)]),
    { name: 'api', bundle: bundleOf('apps/api'), environment, healthUrl: address(ports.api, '/health/ready') },
    { name: 'worker', bundle: bundleOf('apps/worker'), environment, healthUrl: address(ports.worker, '/health/ready') },
  ];
}
