import { join } from 'node:path';
import { supervised } from '../processes/supervised';
import type { StopList } from '../processes/stop-list';
import { freePort } from '../services/ports';
import { say } from '../terminal/say';
import { workspaceRoot } from '../terminal/workspace-root';
import { hammer, type Blow } from './hammer';
import { makeVoucher, routes, sizeOf } from './routes';
import { startUntilItAnswers } from './until-it-answers';

const connections = 16;
const rounds = 3;
const slowestStart = 2_000;
const fewestRequests = 1_500;

/**
 * How long the sandbox takes to answer and how much it answers, beside a bare Node server in the same run: ratios, because
 * machines differ; and the best of several rounds, because what else a machine does only ever slows it down.
 */
export const main = supervised(async (_args, { stopList }) => {
  const start = await startTimes(stopList);
  say(`start until the first answer: npm run sandbox ${start.sandbox.toFixed(0)} ms, bare server ${start.bare.toFixed(0)} ms, ratio ${(start.sandbox / start.bare).toFixed(1)} (at most ${slowestStart} ms)`);
  const slowest = await throughput(stopList);
  say(`slowest route: ${slowest.toFixed(0)} requests/s (at least ${fewestRequests})`);
  return start.sandbox <= slowestStart && slowest >= fewestRequests ? 0 : 1;
});

const address = (port: number, path: string): string => `http://127.0.0.1:${port}${path}`;

function bare(port: number) {
  return { name: 'bare server', command: process.execPath, args: [join(workspaceRoot, 'tools/launch/bench-sandbox/bare-server.cjs'), String(port)], url: address(port, '/2') };
}

async function startTimes(stopList: StopList) {
  const [port, barePort] = [await freePort(), await freePort()];
  const byLauncher = { name: 'sandbox', command: 'npm', args: ['run', 'sandbox'], environment: { LEXWARE_SANDBOX_PORT: String(port) }, url: address(port, '/__sandbox/health') };
  const measured = { sandbox: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, program] of [['sandbox', byLauncher], ['bare', bare(barePort)]] as const) {
      const started = await startUntilItAnswers(program, stopList);
      measured[name].push(started.milliseconds);
      await started.stop();
    }
  }
  return { sandbox: Math.min(...measured.sandbox), bare: Math.min(...measured.bare) };
}

/** Prints every route and answers with the pace of the slowest. */
async function throughput(stopList: StopList): Promise<number> {
  const [port, barePort] = [await freePort(), await freePort()];
  const environment = { LEXWARE_SANDBOX_PORT: String(port), LEXWARE_SANDBOX_RATE_LIMIT: 'off' };
  const bundle = join(workspaceRoot, 'dist/apps/lexware-sandbox/main.js');
  await startUntilItAnswers({ name: 'sandbox', command: process.execPath, args: [bundle], environment, url: address(port, '/__sandbox/health') }, stopList);
  await startUntilItAnswers(bare(barePort), stopList);
  const paces: number[] = [];
  for (const [name, blow] of Object.entries(routes(await makeVoucher(address(port, ''))))) {
    const size = await sizeOf(address(port, ''), blow);
    const [mine, theirs] = await side(blow, port, { ...blow, path: `/${size}` }, barePort);
    paces.push(mine);
    say(`  ${name.padEnd(26)} ${mine.toFixed(0).padStart(6)} requests/s, bare server ${theirs.toFixed(0).padStart(6)}, ratio ${(mine / theirs).toFixed(2)} (${size} bytes)`);
  }
  return Math.min(...paces);
}

/** Both in turn, so that a busy machine is busy for both; the first blows only warm up. */
async function side(blow: Blow, port: number, bareBlow: Blow, barePort: number): Promise<readonly [number, number]> {
  const paces: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const milliseconds = round === 0 ? 300 : 1_000;
    const pair = [await hammer(blow, { port, connections, milliseconds }), await hammer(bareBlow, { port: barePort, connections, milliseconds })] as const;
    if (round > 0) paces.forEach((list, index) => list.push(pair[index] ?? 0));
  }
  return [Math.max(...paces[0]), Math.max(...paces[1])];
}
