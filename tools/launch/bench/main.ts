import type { RunView } from '@kontor/api-contracts';
import { clearTraffic, requestsIn, trafficOf } from '../demo/sandbox/traffic';
import { connect } from '../demo/steps/connect';
import { followRun } from '../demo/steps/follow-run';
import { startPracticeStack } from '../practice/practice-stack';
import { practiceMonth } from '../practice/practice-month';
import { supervised } from '../processes/supervised';
import { readOptions } from '../terminal/read-options';
import { Refusal } from '../terminal/refusal';
import { say } from '../terminal/say';
import { efficiencyOf } from './efficiency';

/** Calls per transaction with one receipt where nothing is wasted: document, file, hint, and a twenty-fifth of a payment batch. */
const callsPerTransaction = 1 + 1 + 1 + 1 / 25;
const requestsPerSecond = 2;

function countOf(text = '200'): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new Refusal(`--transactions is "${text}". Write a number between 1 and 999.`);
  return Number(text);
}

/** Exports a number of transactions with one receipt each at the real pace, and holds the sandbox's count against the bound. */
export const main = supervised(async (args, { stopList }) => {
  const count = countOf(readOptions('bench', args, { transactions: { type: 'string' } }).transactions);
  const stack = await startPracticeStack(stopList);
  const { connection } = await connect(stack.client);
  await stack.client.patch(`/connections/${connection.id}`, { settings: { supplierMode: 'collective' } });
  const transactionIds = await practiceMonth(stack.client, 'bench', count);
  await clearTraffic(stack.sandboxUrl);
  const begun = Date.now();
  const { runId } = await stack.client.post<RunView>(`/connections/${connection.id}/runs`, { transactionIds });
  await followRun(stack.client, runId, () => undefined);
  const seconds = (Date.now() - begun) / 1000;
  const run = await stack.client.get<RunView>(`/runs/${runId}`);
  const traffic = await trafficOf(stack.sandboxUrl);
  const found = efficiencyOf({ transactions: count, seconds, requests: requestsIn(traffic), throttled: requestsIn(traffic, ({ status }) => status === 429) }, { callsPerTransaction, requestsPerSecond });
  traffic.forEach(({ method, route, status, count: times }) => say(`  ${String(times).padStart(5)}  ${method} ${route} ${status}`));
  say(`exported ${run.exported} of ${run.selected} transactions in ${seconds.toFixed(1)} s`);
  say(`remote calls per transaction: ${found.callsPerTransaction.toFixed(3)}, bound ${callsPerTransaction.toFixed(2)}, ratio ${found.callRatio.toFixed(3)} (at most 1.02)`);
  say(`pace: ${found.requestsPerSecond.toFixed(3)} requests/s of ${requestsPerSecond} allowed, ratio ${found.rateRatio.toFixed(3)}`);
  say(`drain efficiency: ${found.drainEfficiency.toFixed(3)} (at least 0.95); answered with 429: ${found.throttled}`);
  return run.exported === count && found.callRatio <= 1.02 && found.throttled === 0 && found.drainEfficiency >= 0.95 ? 0 : 1;
});
