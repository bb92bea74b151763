import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../terminal/refusal';
import type { AppProcess } from './app-process';

const longest = 60_000;

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // not listening yet, or too busy to answer in time: ask again
  }
};

/** Returns when the app can work; refuses when it ends before or takes too long. */
export async function waitUntilReady(app: AppProcess, stopped: AbortSignal): Promise<void> {
  let ending: string | undefined;
  void app.ended.then((how) => (ending = how));
  for (const deadline = Date.now() + longest; Date.now() < deadline; await pause(100)) {
    if (stopped.aborted) return;
    if (ending !== undefined) throw new Refusal(`${app.spec.name} ${ending} while it was starting; its lines above say why.`);
    if (await isHealthy(app.spec.healthUrl)) return;
  }
  throw new Refusal(`${app.spec.name} was not ready after ${longest / 1000} s; its lines above say why.`);
}
