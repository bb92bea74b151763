import { RemoteFailure, type AccountingExporter, type AnyStep, type ApiDelivery, type SettingValues, type StepMap } from '@kontor/exporter-contract';
import type { Intent, Journal, LaneDesk, Lease, StepRecord } from '@kontor/exporter-engine';
import { after } from '@kontor/kernel';
import { manifest } from '../ledger/manifest';
import type { BooksOfTruth } from '../memory/books-of-truth';
import { boundJournal } from '../memory/bound-journal';
import type { ProtocolMutant } from './simulation-settings';

type Steps = Readonly<Record<string, AnyStep<SettingValues>>>;

function withSteps(exporter: AccountingExporter, change: (step: AnyStep<SettingValues>) => AnyStep<SettingValues>): AccountingExporter {
  const delivery = exporter.delivery as ApiDelivery<SettingValues, StepMap>;
  const steps: Steps = delivery.steps;
  return { ...exporter, delivery: { ...delivery, steps: Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, change(step)])) } };
}

const withTraits = (exporter: AccountingExporter, part: Partial<AccountingExporter['manifest']['remote']>): AccountingExporter => ({
  ...exporter,
  manifest: { ...exporter.manifest, remote: { ...exporter.manifest.remote, ...part } },
});

const reading = (journal: Journal, change: (step: StepRecord) => StepRecord): Journal => ({ ...boundJournal(journal), steps: async (item) => (await journal.steps(item)).map(change) });

const life = manifest.remote.maxRequestMilliseconds;

const blindly = (step: AnyStep<SettingValues>): AnyStep<SettingValues> => ({
  ...(Object.fromEntries(Object.entries(step).filter(([member]) => member !== 'find')) as unknown as AnyStep<SettingValues>),
  repeatable: true,
});

const isOpen = ({ state }: StepRecord): boolean => state === 'intended' || state === 'in-doubt';

const promised = ({ item, operation, input }: Intent): StepRecord => ({
  operation: operation.id,
  step: operation.step,
  state: 'intended',
  itemId: item.id,
  settled: false,
  attempt: 1,
  intendedAt: new Date(0),
  firstIntendedAt: new Date(0),
  planned: operation.input,
  input,
  misses: 0,
});

/** Writes intents down together with the result, when it is too late. */
function lateIntents(journal: Journal): Journal {
  const withheld = new Map<string, Intent>();
  const idOf = ({ item, operation }: Intent): string => `${item.id} ${operation.id}`;
  return {
    ...boundJournal(journal),
    intend: async (lease, intents) => {
      for (const intent of intents) withheld.set(idOf(intent), intent);
      return intents.map(promised);
    },
    conclude: async (lease, intent, conclusion) => {
      if (withheld.delete(idOf(intent))) await journal.intend(lease, [intent]);
      await journal.conclude(lease, intent, conclusion);
    },
  };
}

/** Looks again as soon as a request would be visible that left with its intent. */
function hasty(journal: Journal): Journal {
  const missed = new Set<string>();
  return {
    ...reading(journal, (step) => (step.lastMissAt ? { ...step, lastMissAt: after(step.lastMissAt, -life) } : step)),
    noteMiss: async (lease, item, operation) => {
      await journal.noteMiss(lease, item, operation);
      missed.add(item.id);
    },
    finish: (lease, item, outcome) => journal.finish(lease, item, missed.delete(item.id) && outcome.state === 'in-doubt' ? { ...outcome, notBefore: after(outcome.notBefore, -life) } : outcome),
  };
}

/** Takes every write, whoever holds the lane. */
function unfenced(journal: Journal, fence: (connectionId: string) => number): Journal {
  const young = (lease: Lease): Lease => ({ ...lease, fence: fence(lease.connectionId) });
  return {
    ...boundJournal(journal),
    intend: (lease, intents) => journal.intend(young(lease), intents),
    conclude: (lease, ...rest) => journal.conclude(young(lease), ...rest),
    replan: (lease, ...rest) => journal.replan(young(lease), ...rest),
    noteMiss: (lease, ...rest) => journal.noteMiss(young(lease), ...rest),
    finish: (lease, ...rest) => journal.finish(young(lease), ...rest),
  };
}

/** Gives the lane back and keeps what it held: whoever comes next takes the items for those of a dead worker. */
const possessive = (desk: LaneDesk, books: BooksOfTruth): LaneDesk => ({
  acquire: (connectionId) => desk.acquire(connectionId),
  release: async (lease, wakeAt) => {
    const held = books.itemsOf(lease.connectionId).filter(({ state, holder }) => state === 'working' && holder === lease.fence);
    await desk.release(lease, wakeAt);
    for (const item of held) books.items.set(item.id, item);
  },
});

/** The protocol with one precaution left out each. Whoever runs the simulation with one of them must see it fail. */
export const protocolMutants = {
  'sends again at once': { exporter: (exporter) => withSteps(withTraits(exporter, { maxRequestMilliseconds: 0, readLagMilliseconds: 0 }), blindly) },
  'gives a request no time to settle': { exporter: (exporter) => withTraits(exporter, { maxRequestMilliseconds: 0, readLagMilliseconds: 0 }) },
  'ignores the read lag': { exporter: (exporter) => withTraits(exporter, { readLagMilliseconds: 0 }) },
  'looks only once': { journal: (journal) => reading(journal, (step) => (isOpen(step) ? { ...step, misses: Math.max(1, step.misses) } : step)) },
  'takes the intent for the moment of sending': { journal: (journal) => hasty(journal) },
  'writes the intent after the call': { journal: (journal) => lateIntents(journal) },
  'has no fence': { isDeaf: true, journal: (journal, books) => unfenced(journal, (connectionId) => books.lanes.get(connectionId)?.fence ?? 0) },
  'does not ask whether it still holds the lane': { isRash: true },
  'makes anew what was made for another': { journal: (journal) => ({ ...boundJournal(journal), sharedRef: async () => undefined }) },
  'does not wait for what is in doubt for another': {
    journal: (journal) => ({
      ...boundJournal(journal),
      sharedRef: async (item, operation) => {
        const shared = await journal.sharedRef(item, operation);
        return shared === 'in-doubt' ? undefined : shared;
      },
    }),
  },
  'gives the lane back and keeps its items': { desk: possessive },
  'takes what was begun for cancelled': {
    journal: (journal, books) => ({
      ...boundJournal(journal),
      finish: (lease, item, outcome) => {
        const isOver = outcome.state === 'queued' && books.runs.get(item.runId)?.state === 'cancelled';
        return journal.finish(lease, item, isOver ? { state: 'skipped', issues: [{ code: 'KON-cancelled' }] } : outcome);
      },
    }),
  },
  'leaves in the queue what was cancelled': {
    journal: (journal, books) => ({
      ...boundJournal(journal),
      finish: async (lease, item, outcome) => {
        await journal.finish(lease, item, outcome);
        const { state } = books.item(item.id);
        if (outcome.state === 'queued' && state === 'skipped') books.items.set(item.id, { ...books.item(item.id), state: 'queued', issues: [] });
      },
    }),
  },
  'takes a lost answer for a refusal': {
    client: (client) => ({
      send: (request) =>
        client.send(request).catch((error: unknown) => {
          // The precaution under test: a doubt is called a certainty.
          throw error instanceof RemoteFailure ? new RemoteFailure(error.fault, false, error.failure) : error;
        }),
    }),
  },
  'takes a doubt for a conflict': {
    journal: (journal) => ({
      ...boundJournal(journal),
      conclude: (lease, intent, conclusion) =>
        journal.conclude(lease, intent, conclusion.state === 'in-doubt' ? { state: 'failed', fault: { ...conclusion.fault, kind: 'conflict' } } : conclusion),
    }),
  },
  'adopts without looking': { exporter: (exporter) => withSteps(exporter, (step) => ({ ...step, find: async () => ({ kind: 'entry', id: 'imagined' }) })) },
  'never finds anything': { exporter: (exporter) => withSteps(exporter, (step) => ({ ...step, find: async () => undefined })) },
  'forgets what a dead worker held': { journal: (journal) => ({ ...boundJournal(journal), claim: async (lease, limit) => (await journal.claim(lease, limit)).filter(({ crashes }) => crashes === 0) }) },
  'forgets the results of finished steps': { journal: (journal) => ({ ...boundJournal(journal), steps: async (item) => (await journal.steps(item)).filter(({ state }) => state !== 'done') }) },
} as const satisfies Readonly<Record<string, ProtocolMutant>>;
