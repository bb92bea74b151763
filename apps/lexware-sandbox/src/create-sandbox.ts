import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { createApp } from './create-app';
import { defaultSettings, type SandboxSettings } from './sandbox-settings';
import { World } from './world';

/** A sandbox that listens. */
export interface RunningSandbox {
  /** Base address of both hosts, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and delivering, cuts every connection, and writes down the state where there is a file for it. */
  close(): Promise<void>;
}

export interface Sandbox {
  readonly app: Express;
  /** Books, clock, faults and request log, for tests that run in the same process. */
  readonly world: World;
  /** Rejects with the error of `node:net` when the address cannot be had, and with a SettingsError when the state cannot be written. */
  listen(): Promise<RunningSandbox>;
}

/** Longer than any client keeps a connection: the sandbox never closes one under a request. */
const keepAlive = 75_000;

/** Builds a sandbox; what is not set falls back to {@link defaultSettings}. It listens nowhere until told to. */
export function createSandbox(settings: Partial<SandboxSettings> = {}): Sandbox {
  const world = new World({ ...defaultSettings, ...settings });
  const app = createApp(world);
  return { app, world, listen: () => listenOn(app, world) };
}

async function listenOn(app: Express, world: World): Promise<RunningSandbox> {
  const { host, port } = world.settings;
  // A state that cannot be written is better known now than after the first change.
  world.keeper?.changed();
  await world.keeper?.keep();
  const server = createServer({ keepAliveTimeout: keepAlive }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  world.webhooks.postman.start();
  const bound = (server.address() as AddressInfo).port;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, port: bound, close: () => closed(server, world) };
}

async function closed(server: Server, world: World): Promise<void> {
  world.webhooks.postman.stop();
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
  await world.keeper?.keep();
}
