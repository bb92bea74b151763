import { join } from 'node:path';
import { useBrowser } from '../browser/find-browser';
import { startPracticeStack } from '../practice/practice-stack';
import { supervised } from '../processes/supervised';
import { inRooms } from '../rooms/in-rooms';
import { say } from '../terminal/say';
import { workspaceRoot } from '../terminal/workspace-root';
import { runStage } from '../test/run-stage';
import { journeyEnvironment } from './journey-environment';
import { journeysMatch } from './journeys-match';
import { Usher } from './usher';

const playwright = (args: readonly string[]) => ({
  name: 'journeys',
  script: join(workspaceRoot, 'node_modules/@playwright/test/cli.js'),
  args: ['test', '--config', 'apps/admin-e2e/playwright.config.cjs', '--pass-with-no-tests', ...args],
});

/** Walks through the pages in a real browser: one Kontor for all journeys, which bring organizations of their own. */
export const main = supervised(async (args, { stopList, interrupted }) => {
  if (!journeysMatch(args)) {
    say(`No journey matches ${args.join(' ')}.`);
    return 0;
  }
  const browser = await useBrowser();
  const stack = await startPracticeStack(stopList);
  return inRooms(stack.environment, async (rooms) => {
    const usher = await Usher.open(rooms);
    try {
      const passed = await runStage(playwright(args), journeyEnvironment(browser, stack, usher.url), { interrupted });
      return passed ? 0 : 1;
    } finally {
      await usher.close();
    }
  });
});
