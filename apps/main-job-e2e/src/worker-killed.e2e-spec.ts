import type { ItemView, RunHead, RunView, TransactionView } from '@kontor/api-contracts';
import { allPages, connect, equationOf, followRun, mismatchesOf, practiceMonth, Prover, RemoteBooks, startPracticeStack, StopList, type PracticeStack } from '@kontor/launch';
import { Redis } from 'ioredis';
import { setTimeout as wait } from 'node:timers/promises';

const minutes = 60_000;
jest.setTimeout(8 * minutes);

/** Shorter than in earnest, where the remote is the sandbox on this machine: the protocol is the same. */
const quickRecovery = { KONTOR_SETTLE_SECONDS: '3', KONTOR_LEASE_SECONDS: '4', KONTOR_SWEEP_SECONDS: '2' };

const stopList = new StopList();
let stack: PracticeStack;
let connectionId: string;

beforeAll(async () => {
  stack = await startPracticeStack(stopList, quickRecovery);
  const { connection } = await connect(stack.client);
  connectionId = connection.id;
  await stack.client.patch(`/connections/${connectionId}`, { settings: { supplierMode: 'collective' } });
});
afterAll(() => stopList.stopAll());

const start = (transactionIds: readonly string[]): Promise<RunView> => stack.client.post<RunView>(`/connections/${connectionId}/runs`, { transactionIds });

async function untilExported(runId: string, count: number): Promise<void> {
  for (;;) {
    const { exported } = await stack.client.get<RunView>(`/runs/${runId}`);
    if (exported >= count) return;
    await wait(200);
  }
}

/** Requests of the export that the sandbox has answered; the moment of a death is chosen by them. */
async function untilWritten(count: number): Promise<void> {
  const { transactions } = await remote();
  if (transactions >= count) return;
  await wait(100);
  await untilWritten(count);
}

async function remote(): Promise<{ readonly transactions: number }> {
  const books = new RemoteBooks(stack.sandboxUrl, 'sandbox-key');
  const { voucherIds } = await books.overview(await books.organizationId());
  return { transactions: voucherIds.length };
}

/** What all runs together have written. */
async function proof() {
  const runs = await allPages<RunHead>(stack.client, '/runs');
  const items = (await Promise.all(runs.map(({ runId }) => allPages<ItemView>(stack.client, `/runs/${runId}/items`)))).flat();
  const transactions = await allPages<TransactionView>(stack.client, '/transactions');
  return new Prover(stack.client, connectionId, new RemoteBooks(stack.sandboxUrl, 'sandbox-key')).prove(transactions, items);
}

describe('an export of 40 transactions', () => {
  it('ends with one voucher, one file, one payment and one hint for each, although the worker was killed three times', async () => {
    const ids = await practiceMonth(stack.client, 'killed', 40);
    const { runId } = await start(ids);
    for (const written of [6, 17, 31]) {
      await untilWritten(written);
      await stack.worker().kill();
      await stack.restartWorker();
    }
    await followRun(stack.client, runId, () => undefined);
    const found = await proof();
    expect(equationOf(found)).toEqual({ selected: 40, exported: 40, failed: 0, skipped: 0, holds: true });
    expect(mismatchesOf(found)).toEqual([]);
    expect(found.rows.every(({ files, suggested }) => files === 1 && suggested)).toBe(true);
  });

  it('is not lost when Redis is emptied', async () => {
    const redis = new Redis(stack.redisUrl);
    await stack.worker().kill();
    const ids = await practiceMonth(stack.client, 'flushed', 3);
    const { runId } = await start(ids);
    const keys = await redis.keys(`*${stack.redisPrefix}*`);
    expect(keys.length).toBeGreaterThan(0);
    await redis.del(...keys);
    redis.disconnect();
    await stack.restartWorker();
    await untilExported(runId, 3);
    const found = await proof();
    expect(equationOf(found)).toEqual({ selected: 43, exported: 43, failed: 0, skipped: 0, holds: true });
    expect(mismatchesOf(found)).toEqual([]);
  });
});
