import { AppProcess, type AppSpec } from '../processes/app-process';
import type { StopList } from '../processes/stop-list';
import { waitUntilReady } from '../processes/wait-until-ready';
import { Refusal } from '../terminal/refusal';

/** Time for a process to finish what it is doing before it is killed. */
const patience = 4000;

/** Starts all at once and returns when all can work. What was started is on the stop list, also when one of them fails. */
export async function startApps(specs: readonly AppSpec[], stopList: StopList, stopped: AbortSignal): Promise<readonly AppProcess[]> {
  const apps = specs.map((spec) => {
    const app = new AppProcess(spec);
    stopList.add(spec.name, () => app.stop(patience));
    return app;
  });
  await Promise.all(apps.map((app) => waitUntilReady(app, stopped)));
  return apps;
}

/** Rejects as soon as one of them ends although nobody asked it to. */
export async function untilOneDies(apps: readonly AppProcess[]): Promise<never> {
  const { name, how } = await Promise.race(apps.map(async (app) => ({ name: app.spec.name, how: await app.ended })));
  throw new Refusal(`${name} ${how} unexpectedly, so everything else was ended too. Its lines above say why; start again with: npm start`);
}
