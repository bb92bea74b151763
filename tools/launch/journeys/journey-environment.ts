import type { Browser } from '../browser/browser';
import type { PracticeStack } from '../practice/practice-stack';

/** What Playwright's processes are told; `apps/admin-e2e/src/house/addresses.ts` reads it. */
export const journeyEnvironment = (browser: Browser, { apiUrl, sandboxUrl }: PracticeStack, usherUrl: string): NodeJS.ProcessEnv => ({
  ...process.env,
  KONTOR_JOURNEY_BROWSER: JSON.stringify({ program: browser.program, environment: browser.environment }),
  KONTOR_JOURNEY_API: apiUrl,
  KONTOR_JOURNEY_SANDBOX: sandboxUrl,
  KONTOR_JOURNEY_USHER: usherUrl,
});
