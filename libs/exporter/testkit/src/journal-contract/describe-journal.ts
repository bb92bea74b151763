import { cancelling } from './cancelling';
import { claiming } from './claiming';
import { drains } from './drains';
import { fencing } from './fencing';
import { fileRuns } from './file-runs';
import { finishing } from './finishing';
import { givingBack } from './giving-back';
import { JournalBench, type JournalFactory, type Sentence } from './journal-under-test';
import { planKeeping } from './planning';
import { retrying } from './retrying';
import { sharing } from './sharing';
import { stepOwnership } from './step-ownership';
import { stepTrace } from './step-trace';
import { uniqueness } from './uniqueness';
import { watchingTheRemote } from './watching-the-remote';

const contract: Readonly<Record<string, readonly Sentence[]>> = {
  claiming,
  'one living export': uniqueness,
  plans: planKeeping,
  steps: stepTrace,
  'steps of several items': stepOwnership,
  'shared steps': sharing,
  'a remote that is away': watchingTheRemote,
  finishing,
  'runs that are stopped': cancelling,
  'items tried again': retrying,
  'a lane given back': givingBack,
  fencing,
  'file runs': fileRuns,
  drains,
};

/**
 * What every journal must keep, whatever it is made of: each sentence of the port as a test.
 * `create` gives a fresh journal with one connection and nothing in it.
 */
export function describeJournal(name: string, create: JournalFactory): void {
  describe(name, () => {
    for (const [part, sentences] of Object.entries(contract)) {
      describe(part, () => {
        it.each(sentences)('%s', async (_sentence, holds) => holds(await JournalBench.open(create)));
      });
    }
  });
}
