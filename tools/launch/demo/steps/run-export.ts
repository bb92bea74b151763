import type { ConnectionView, ItemView, PreviewView, RunProgress, RunView, TransactionView } from '@kontor/api-contracts';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../../terminal/refusal';
import { allPages } from '../kontor/all-pages';
import type { KontorClient } from '../kontor/kontor-client';
import { followRun } from './follow-run';

export interface Exported {
  readonly preview: PreviewView;
  readonly run: RunView;
  readonly items: readonly ItemView[];
  readonly seconds: number;
}

const pollMilliseconds = 3_000;

/** A connection that was paused waits for a person; nobody is here to do anything about it. */
async function untilPaused(client: KontorClient, connectionId: string): Promise<never> {
  for (;;) {
    await wait(pollMilliseconds, undefined, { ref: false });
    const { state, pausedBecause } = await client.get<ConnectionView>(`/connections/${connectionId}`);
    if (state !== 'connected') throw new Refusal(`The connection was paused: ${pausedBecause?.title ?? state} ${pausedBecause?.cure ?? ''}`);
  }
}

/** Previews and exports a selection, and waits until the run has ended. */
export async function runExport(client: KontorClient, connectionId: string, transactions: readonly TransactionView[], watch: (progress: RunProgress) => void): Promise<Exported> {
  const selection = { transactionIds: transactions.map(({ id }) => id) };
  const preview = await client.post<PreviewView>(`/connections/${connectionId}/preview`, { ...selection, plans: 3 });
  const begun = Date.now();
  const { runId } = await client.post<RunView>(`/connections/${connectionId}/runs`, selection);
  await Promise.race([followRun(client, runId, watch), untilPaused(client, connectionId)]);
  const run = await client.get<RunView>(`/runs/${runId}`);
  return { preview, run, items: await allPages<ItemView>(client, `/runs/${runId}/items`), seconds: (Date.now() - begun) / 1000 };
}
