import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabaseOnce, dropDatabase } from '../services/postgres/inspect';
import { portIsFree } from '../services/ports';
import { freePorts, type StackPorts } from '../stack/ports';
import { RunningStart } from '../testing/running-start';
import { portOf } from '../testing/listening-on';
import { scratchFolder } from '../testing/scratch-folder';
import { stubWorkspace } from '../testing/stub-workspace';
import { until } from '../testing/until';

jest.setTimeout(120_000); // several starts, each with a PostgreSQL

type Told = Readonly<Record<string, string>> & { readonly processId: number };

const workspace = join(scratchFolder(), 'kontor');
const told = async (port: number): Promise<Told> => (await fetch(`http://127.0.0.1:${port}/`)).json() as Promise<Told>;
const serversOf = ({ KONTOR_DATABASE_URL: database = '', KONTOR_REDIS_URL: redis = '' }: Told): readonly number[] => [portOf(database), portOf(redis)];
const appPorts = ({ api, worker, sandbox }: StackPorts): readonly number[] => [api, worker, sandbox];
const stillTaken = async (ports: readonly number[]): Promise<readonly number[]> => {
  const free = await Promise.all(ports.map(portIsFree));
  return ports.filter((_, index) => !free[index]);
};

describe('npm start', () => {
  let ports: StackPorts;
  let env: Record<string, string>;

  beforeAll(async () => {
    mkdirSync(workspace);
    stubWorkspace(workspace);
    ports = await freePorts();
    env = { KONTOR_DATA_DIR: '', KONTOR_API_PORT: String(ports.api), KONTOR_WORKER_PORT: String(ports.worker), LEXWARE_SANDBOX_PORT: String(ports.sandbox) };
  });

  it('starts everything, survives a kill, goes on with the same data, and leaves nothing running', async () => {
    const first = new RunningStart(workspace, env);
    await first.running();
    expect(first.output).toContain(`http://127.0.0.1:${ports.api}/api/v1`);
    const before = await told(ports.api);
    expect(before['KONTOR_EXPORTER_LEXOFFICE_URL_API']).toBe(`http://127.0.0.1:${ports.sandbox}`);
    const sandboxState = (await told(ports.sandbox))['LEXWARE_SANDBOX_STATE'] ?? '';
    expect(sandboxState).toBe(join(workspace, '.data/sandbox/state'));
    writeFileSync(sandboxState, 'the books');
    await createDatabaseOnce(before['KONTOR_DATABASE_URL'] ?? '', 'kept');

    const beside = new RunningStart(workspace, env, ['--reset']);
    expect(await beside.ended).toBe(1);
    expect(beside.output).toMatch(/^Kontor is already running on .*\.data \(process \d+\)\. End it with Ctrl-C or: kill \d+\n$/);

    first.signal('SIGKILL');
    await first.ended;
    await until(async () => (await stillTaken(appPorts(ports))).length === 0);

    const second = new RunningStart(workspace, env);
    await second.running();
    expect(second.output.match(/was still running/g)).toHaveLength(before['KONTOR_REDIS_EMBEDDED'] === '1' ? 1 : 2);
    const after = await told(ports.api);
    expect([after['KONTOR_DATABASE_URL'], after['KONTOR_SECRET_KEYS']]).toEqual([before['KONTOR_DATABASE_URL'], before['KONTOR_SECRET_KEYS']]);
    await expect(dropDatabase(after['KONTOR_DATABASE_URL'] ?? '', 'kept')).resolves.toBeUndefined();

    expect([(await told(ports.sandbox))['LEXWARE_SANDBOX_STATE'], existsSync(sandboxState)]).toEqual([sandboxState, true]);

    process.kill((await told(ports.worker)).processId, 'SIGKILL');
    expect(await second.ended).toBe(1);
    expect(second.output).toContain('worker was ended by SIGKILL unexpectedly, so everything else was ended too.');
    expect(await stillTaken([...appPorts(ports), ...serversOf(after)])).toEqual([]);

    const third = new RunningStart(workspace, env, ['--reset']);
    await third.running();
    const anew = await told(ports.api);
    expect(anew['KONTOR_SECRET_KEYS']).not.toBe(before['KONTOR_SECRET_KEYS']);
    expect(existsSync(sandboxState)).toBe(false);
    third.pressCtrlC();
    expect(await third.ended).toBe(0);
    expect(await stillTaken([...appPorts(ports), ...serversOf(anew)])).toEqual([]);
  });
});
