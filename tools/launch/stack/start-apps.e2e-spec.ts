import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StopList } from '../processes/stop-list';
import { freePort, portIsFree } from '../services/ports';
import { workspaceRoot } from '../terminal/workspace-root';
import { fakeApp } from '../testing/fake-app';
import { scratchFolder } from '../testing/scratch-folder';
import { until } from '../testing/until';
import { startApps, untilOneDies } from './start-apps';

jest.setTimeout(60_000); // processes start slowly where others are busy

const folder = scratchFolder();
const never = new AbortController().signal;

describe('the processes of Kontor', () => {
  let stopList: StopList;
  let ports: { readonly api: number; readonly worker: number };

  beforeEach(async () => {
    stopList = new StopList();
    ports = { api: await freePort(), worker: await freePort() };
  });
  afterEach(() => stopList.stopAll());

  it('are started, waited for, and gone when they are stopped', async () => {
    await startApps([fakeApp({ folder, name: 'api', port: ports.api }), fakeApp({ folder, name: 'worker', port: ports.worker })], stopList, never);
    expect(await Promise.all([portIsFree(ports.api), portIsFree(ports.worker)])).toEqual([false, false]);
    await stopList.stopAll();
    expect(await Promise.all([portIsFree(ports.api), portIsFree(ports.worker)])).toEqual([true, true]);
  });

  it('are named when one of them dies, and the others can still be stopped', async () => {
    const specs = [fakeApp({ folder, name: 'api', port: ports.api }), fakeApp({ folder, name: 'worker', port: ports.worker, script: 'setTimeout(() => process.exit(3), 500)' })];
    const apps = await startApps(specs, stopList, never);
    await expect(untilOneDies(apps)).rejects.toThrow('worker ended with exit code 3 unexpectedly');
    await stopList.stopAll();
    expect(await portIsFree(ports.api)).toBe(true);
  });

  it('are named when one of them does not even start', async () => {
    const specs = [fakeApp({ folder, name: 'api', port: ports.api, script: 'process.exit(2)' })];
    await expect(startApps(specs, stopList, never)).rejects.toThrow('api ended with exit code 2 while it was starting');
  });

  it('do not outlive a launcher that was killed', async () => {
    const { bundle } = fakeApp({ folder, name: 'orphan', port: ports.api });
    const launcher = join(folder, 'launcher.cjs');
    const preload = join(workspaceRoot, 'tools/launch/processes/end-with-launcher.cjs');
    writeFileSync(launcher, `require('node:child_process').spawn(process.execPath, ['--require', ${JSON.stringify(preload)}, ${JSON.stringify(bundle)}], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })`);
    const killed = spawn(process.execPath, [launcher], { env: { ...process.env, PORT: String(ports.api) } });
    await until(async () => !(await portIsFree(ports.api)));
    killed.kill('SIGKILL');
    await until(() => portIsFree(ports.api));
  });
});
