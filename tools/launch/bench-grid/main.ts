import type { Page, ReferenceView, SessionView } from '@kontor/api-contracts';
import { Client } from 'pg';
import { connect } from '../demo/steps/connect';
import { startPracticeStack, type PracticeStack } from '../practice/practice-stack';
import { supervised } from '../processes/supervised';
import { readOptions } from '../terminal/read-options';
import { Refusal } from '../terminal/refusal';
import { say } from '../terminal/say';
import { latencyOf, type Latency } from './latencies';
import { gridQuestions } from './questions';
import { seedGrid } from './seed-grid';

/** What a window may take on the server, in milliseconds. */
const limit = 300;
const times = 7;

function countOf(text = '100000'): number {
  if (!/^[1-9]\d{3,6}$/.test(text)) throw new Refusal(`--transactions is "${text}". Write a number between 1000 and 9999999.`);
  return Number(text);
}

async function seed({ client, databaseUrl }: PracticeStack, connectionId: string, open: number): Promise<void> {
  const { organizations } = await client.get<SessionView>('/session');
  const [organization] = organizations;
  if (!organization) throw new Refusal('The practice organization is not there.');
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await seedGrid(owner, { organizationId: organization.organizationId, transactions: Math.round(open * 1.25), exported: { connectionId, ofThousand: 200 } });
  } finally {
    await owner.end();
  }
}

const told = ({ name, first, median, slowest }: Latency): string => `  ${name.padEnd(40)} ${[first, median, slowest].map((figure) => figure.toFixed(0).padStart(7)).join('')}`;

/** Fills the grid with a hundred thousand open transactions and a quarter as many exported ones, and measures what its windows take. */
export const main = supervised(async (args, { stopList }) => {
  const open = countOf(readOptions('bench:grid', args, { transactions: { type: 'string' } }).transactions);
  const stack = await startPracticeStack(stopList);
  const { connection } = await connect(stack.client);
  const begun = performance.now();
  await seed(stack, connection.id, open);
  say(`seeded ${open} open transactions in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  const { items } = await stack.client.get<Page<ReferenceView>>('/gl-accounts?active=true&limit=1');
  const { limited, others } = gridQuestions(stack.client, connection.id, items[0]?.id ?? connection.id);
  say(`  ${'milliseconds'.padEnd(40)}   first median slowest`);
  const kept: boolean[] = [];
  for (const question of limited) {
    const latency = await latencyOf(question, times);
    kept.push(latency.median <= limit);
    say(told(latency));
  }
  for (const question of others) say(told(await latencyOf(question, times)));
  say(`the first four: at most ${limit} ms in the median`);
  return kept.every(Boolean) ? 0 : 1;
});
