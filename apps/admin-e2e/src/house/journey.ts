import { test as base, type BrowserContext } from '@playwright/test';
import { addresses } from './addresses';
import { hearComplaints } from './complaints';
import { foundOrganization, type Organization, type Person } from './organization';

interface Fixtures {
  /** Its people read English. */
  readonly organization: Organization;
  readonly complaints: readonly string[];
}

/** A journey through the pages: it fails, whatever it looked at, when the browser had something to complain about. */
export const journey = base.extend<Fixtures>({
  organization: ({ locale }, use, { title }) => foundOrganization(title.slice(0, 60), locale?.startsWith('de') ? 'de' : 'en').then(use),
  complaints: [
    async ({ context }, use) => {
      const complaints = hearComplaints(context);
      await use(complaints);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/** Signs the browser in without its pages: only one journey is about signing in. */
export async function signIn(context: BrowserContext, { email, password }: Person): Promise<void> {
  const answer = await context.request.post(`${addresses.kontor}/api/v1/session`, { data: { email, password } });
  base.expect(answer.status()).toBe(201);
}
