import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { claimFolder } from '../stack/claim-folder';
import { freePorts } from '../stack/ports';
import { workspaceRoot } from '../terminal/workspace-root';
import { buildTopic, runNode, runTopic } from '../testing/run-topic';
import { scratchFolder } from '../testing/scratch-folder';
import { stubWorkspace } from '../testing/stub-workspace';

jest.setTimeout(60_000); // processes start slowly where others are busy

const parent = scratchFolder();
let count = 0;

/** A start of its own: nobody else's ports or data. */
async function settings(): Promise<Record<string, string>> {
  const { api, worker, sandbox } = await freePorts();
  const folder = join(parent, String((count += 1)));
  return { KONTOR_DATA_DIR: folder, KONTOR_API_PORT: String(api), KONTOR_WORKER_PORT: String(worker), LEXWARE_SANDBOX_PORT: String(sandbox) };
}

const portOfServer = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

const hasServers = ({ KONTOR_DATA_DIR: folder = '' }: Record<string, string>): boolean => existsSync(join(folder, 'postgres')) || existsSync(join(folder, 'redis'));

describe('npm start', () => {
  beforeAll(() => buildTopic('start'));

  it('names a busy port with a way out and starts nothing', async () => {
    const env = await settings();
    const server = createServer().listen(Number(env['KONTOR_API_PORT']), '127.0.0.1');
    await once(server, 'listening');
    const { code, output } = await runTopic('start', [], env);
    server.close();
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^Port ${env['KONTOR_API_PORT']} \\(api\\) is in use by another program\\. End that program or choose another port, for example KONTOR_API_PORT=\\d+\\.\n$`));
    expect(hasServers(env)).toBe(false);
  });

  it('does not disturb a start that is running, not even to reset its data', async () => {
    const env = await settings();
    const folder = env['KONTOR_DATA_DIR'] ?? '';
    const giveBack = await claimFolder(folder);
    mkdirSync(join(folder, 'storage'));
    const { code, output } = await runTopic('start', ['--reset'], env);
    await giveBack();
    expect(code).toBe(1);
    expect(output).toBe(`Kontor is already running on ${folder} (process ${process.pid}). End it with Ctrl-C or: kill ${process.pid}\n`);
    expect(existsSync(join(folder, 'storage'))).toBe(true);
  });

  it('names a folder it cannot write to', async () => {
    const inTheWay = join(parent, 'file');
    writeFileSync(inTheWay, '');
    const { code, output } = await runTopic('start', [], { ...(await settings()), KONTOR_DATA_DIR: inTheWay });
    expect(code).toBe(1);
    expect(output).toMatch(/^Kontor keeps its data in .*file, but cannot write there \(EEXIST\)\. Give yourself write permission or set KONTOR_DATA_DIR to a folder of yours\.\n$/);
  });

  it('does not pretend to reset a database that is not its own', async () => {
    const { code, output } = await runTopic('start', ['--reset'], { ...(await settings()), KONTOR_DATABASE_URL: 'postgres://someone@127.0.0.1:9/books' });
    expect(code).toBe(1);
    expect(output).toMatch(/^--reset deletes what Kontor keeps .* unset KONTOR_DATABASE_URL\.\n$/);
  });

  it('says where a configured server does not answer, without its password', async () => {
    const { code, output } = await runTopic('start', [], { ...(await settings()), KONTOR_REDIS_URL: 'redis://:hunter2@127.0.0.1:9' });
    expect(code).toBe(1);
    expect(output).toMatch(/^KONTOR_REDIS_URL points to 127\.0\.0\.1:9, but Redis does not let us in there \(.+\)\. Start that server, correct the URL, or unset it to use one of this machine\.\n$/);
    expect(output).not.toContain('hunter2');
  });

  it('knows no other options', async () => {
    const { code, output } = await runTopic('start', ['--rest'], await settings());
    expect([code, output]).toEqual([1, 'There is no option --rest. It is called like this: npm start -- [--reset]\n']);
  });

  it('names every wrong setting before it starts a server', async () => {
    const env = await settings();
    const { code, output } = await runTopic('start', [], { ...env, KONTOR_LOG_LEVEL: 'bogus', KONTOR_PUBLIC_URL: 'foo' });
    expect([code, output.split('\n').length]).toEqual([1, 5]);
    expect(output).toMatch(/^Kontor cannot start: 2 settings need attention\.\n {2}KONTOR_PUBLIC_URL is "foo"\. .*\n {2}KONTOR_LOG_LEVEL is "bogus"\. /);
    expect(hasServers(env)).toBe(false);
  });
});

describe('before anything is built, npm start', () => {
  const workspace = join(parent, 'workspace');
  const start = async (args: readonly string[], env: Record<string, string> = {}) => runNode([join(workspace, 'tools/launch/start.mjs'), ...args], { ...(await settings()), ...env });
  const appsAreBuilt = (): boolean => existsSync(join(workspace, 'dist/apps'));

  beforeAll(() => {
    mkdirSync(workspace);
    stubWorkspace(workspace);
  });

  it('says how it is called', async () => {
    const { code, output } = await start(['--help']);
    expect([code, output]).toEqual([0, 'npm start -- [--reset]\n  --reset  deletes the data of earlier starts and starts anew\n']);
    expect(existsSync(join(workspace, 'dist'))).toBe(false);
  });

  it('refuses what it does not know', async () => {
    const { code, output } = await start(['--rest']);
    expect([code, output, appsAreBuilt()]).toEqual([1, 'There is no option --rest. It is called like this: npm start -- [--reset]\n', false]);
  });

  it('refuses wrong settings', async () => {
    const { code, output } = await start([], { KONTOR_SWEEP_SECONDS: 'abc' });
    expect([code, appsAreBuilt()]).toEqual([1, false]);
    expect(output).toMatch(/^Kontor cannot start: one setting needs attention\.\n {2}KONTOR_SWEEP_SECONDS is "abc"\. .*\n.*\n$/);
  });

  it('refuses a busy port', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { code, output } = await start([], { KONTOR_API_PORT: String(portOfServer(server)) });
    server.close();
    expect([code, appsAreBuilt()]).toEqual([1, false]);
    expect(output).toMatch(/^Port \d+ \(api\) is in use by another program\. .*\n$/);
  });

  it('names the folder in which it may not build', async () => {
    rmSync(join(workspace, 'dist'), { recursive: true, force: true });
    writeFileSync(join(workspace, 'dist'), '');
    const { code, output } = await start([]);
    rmSync(join(workspace, 'dist'));
    expect(code).toBe(1);
    expect(output).toMatch(/^Kontor is built in its own folder, but .*dist cannot be written to \(EEXIST\)\. Give yourself write permission .*, or clone Kontor into a folder of yours\.\n$/);
  });

  it('names a file that it may not replace', async () => {
    mkdirSync(join(workspace, 'dist/tools/launch/start/main.js'), { recursive: true });
    const { code, output } = await start([]);
    expect(code).toBe(1);
    expect(output).toMatch(/^Kontor is built in its own folder, but .*main\.js.* cannot be written to \(EISDIR\)\. .*\n$/);
  });
});

it.each(['start', 'demo', 'sandbox', 'test', 'found', 'rotate-keys'])('%s names the Node it needs when it is run by an older one', async (topic) => {
  const disguise = join(parent, 'older-node.cjs');
  writeFileSync(disguise, "Object.defineProperty(process, 'version', { value: 'v18.20.4' });");
  const { code, output } = await runNode(['--require', disguise, join(workspaceRoot, 'tools/launch', `${topic}.mjs`)]);
  expect([code, output]).toEqual([1, 'Kontor needs Node 20.19 or newer, but this is Node 18.20.4. Install a newer Node (https://nodejs.org, or: nvm install 22) and run the command again.\n']);
});
