import { TestBed } from '@angular/core/testing';
import type { Role, RunView } from '@kontor/api-contracts';
import { OrganizationChoice } from '@kontor/admin-data-access';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { aRun, Screen, Shell } from '@kontor/admin-testing';
import de from '../i18n/de.json';
import en from '../i18n/en.json';
import { RunDeeds } from './run-deeds';

const finished: RunView = { ...aRun({ state: 'finished', waiting: 0, exported: 7, failed: 3, needsReview: 1 }), groups: [] };

async function deedsOf(role: Role, run: RunView): Promise<readonly string[]> {
  Shell.around(provideTexts({ de, en }));
  TestBed.inject(LanguageKeeper).choose('en');
  const membership = { organizationId: 'o', organizationName: 'Nordlicht', role };
  choose(TestBed.inject(OrganizationChoice), membership);
  const screen = await Screen.of(RunDeeds, { run });
  return [...screen.root.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
}

/** Chosen by hand: nobody signs in here. */
function choose(choice: OrganizationChoice, membership: unknown): void {
  Object.defineProperty(choice, 'membership', { value: () => membership });
}

describe('what a person can do to a run', () => {
  it.each<[Role, RunView, readonly string[]]>([
    ['accountant', finished, ['Retry what failed (2)', 'Take back what was exported …', 'Add late receipts …']],
    ['accountant', { ...finished, kind: 'elsewhere', failed: 0, needsReview: 0 }, ['Take back what was exported …']],
    ['accountant', { ...aRun(), groups: [] }, ['Pause', 'Cancel the run']],
    ['accountant', { ...aRun({ state: 'paused' }), groups: [] }, ['Resume', 'Cancel the run']],
    ['viewer', finished, []],
    ['viewer', { ...aRun(), groups: [] }, []],
  ])('as %s', async (role, run, expected) => expect(await deedsOf(role, run)).toEqual(expected));
});
