import type { SessionView } from '@kontor/api-contracts';
import { chromium } from '@playwright/test';
import { Client } from 'pg';
import { seedGrid } from '../bench-grid/seed-grid';
import { useBrowser } from '../browser/find-browser';
import { connect } from '../demo/steps/connect';
import { startPracticeStack, type PracticeStack } from '../practice/practice-stack';
import { supervised } from '../processes/supervised';
import { readOptions } from '../terminal/read-options';
import { Refusal } from '../terminal/refusal';
import { say } from '../terminal/say';
import { measureGrid, type GridFigures } from './measure-grid';
import { verdictOn } from './verdict';

function countOf(text = '100000'): number {
  if (!/^[1-9]\d{3,6}$/.test(text)) throw new Refusal(`--transactions is "${text}". Write a number between 1000 and 9999999.`);
  return Number(text);
}

async function seed({ client, databaseUrl }: PracticeStack, transactions: number): Promise<void> {
  const { connection } = await connect(client);
  const { organizations } = await client.get<SessionView>('/session');
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await seedGrid(owner, { organizationId: organizations[0]?.organizationId ?? '', transactions, exported: { connectionId: connection.id, ofThousand: 0 } });
  } finally {
    await owner.end();
  }
}

/** Three times with a browser that knows nothing yet. */
const rounds = 3;

/** Opens the grid over a hundred thousand open transactions in a real browser and scrolls through it. */
export const main = supervised(async (args, { stopList }) => {
  const count = countOf(readOptions('bench:admin', args, { transactions: { type: 'string' } }).transactions);
  const found = await useBrowser();
  const stack = await startPracticeStack(stopList);
  await seed(stack, count);
  const browser = await chromium.launch({ executablePath: found.program, env: { ...process.env, ...found.environment } });
  stopList.add('the browser', () => browser.close());
  const measured: GridFigures[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const figures = await measureGrid(browser, stack.apiUrl, stack.signIn);
    measured.push(figures);
    say(`round ${round + 1}: ${Object.entries(figures).map(([name, value]) => `${name} ${(value as number).toFixed(0)}`).join(', ')}`);
  }
  const { lines, holds } = verdictOn(measured);
  say(['', `${`${count} open transactions`.padEnd(40)}${'median'.padStart(12)}${'bound'.padStart(12)}${'ratio'.padStart(8)}`, ...lines].join('\n'));
  return holds ? 0 : 1;
});
