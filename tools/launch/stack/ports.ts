import { freePort, portIsFree } from '../services/ports';
import { Refusal } from '../terminal/refusal';

export interface StackPorts {
  readonly api: number;
  readonly worker: number;
  readonly sandbox: number;
}

type App = keyof StackPorts;

const variables: Readonly<Record<App, { readonly variable: string; readonly standard: number }>> = {
  api: { variable: 'KONTOR_API_PORT', standard: 4000 },
  worker: { variable: 'KONTOR_WORKER_PORT', standard: 4001 },
  sandbox: { variable: 'LEXWARE_SANDBOX_PORT', standard: 4010 },
};

export function portFromEnvironment(app: App, env: Readonly<Record<string, string | undefined>> = process.env): number {
  const { variable, standard } = variables[app];
  const text = env[variable]?.trim() || String(standard);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new Refusal(`${variable} is "${text}". Write a port between 1 and 65535, for example ${standard}.`);
  return port;
}

export const portsFromEnvironment = (env?: Readonly<Record<string, string | undefined>>): StackPorts => ({
  api: portFromEnvironment('api', env),
  worker: portFromEnvironment('worker', env),
  sandbox: portFromEnvironment('sandbox', env),
});

/** Ports that nobody uses, for a run beside others. */
export async function freePorts(): Promise<StackPorts> {
  const [api, worker, sandbox] = [await freePort(), await freePort(), await freePort()];
  return api === worker || worker === sandbox || api === sandbox ? freePorts() : { api, worker, sandbox };
}

/** Asked before anything is started: a busy port must not leave half of Kontor running. */
export async function requireFreePorts(ports: Partial<StackPorts>): Promise<void> {
  const wanted = (Object.keys(variables) as App[]).flatMap((app) => (ports[app] === undefined ? [] : [{ app, port: ports[app] }]));
  for (const { app, port } of wanted) {
    const { variable } = variables[app];
    const twin = wanted.find((other) => other.app !== app && other.port === port);
    if (twin) throw new Refusal(`${variable} and ${variables[twin.app].variable} are both ${port}. Give each its own port.`);
    if (await portIsFree(port)) continue;
    throw new Refusal(`Port ${port} (${app}) is in use by another program. End that program or choose another port, for example ${variable}=${await freePort()}.`);
  }
}
