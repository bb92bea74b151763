import 'reflect-metadata';
import { contractTransactions, describeJournal, FakeClock, type ItemSight, type JournalUnderTest } from '@kontor/exporter-testkit';
import type { ExporterFault } from '@kontor/exporter-contract';
import type { ItemState, StoredArtifact } from '@kontor/exporter-engine';
import { Connection, ConnectionPauser } from '@kontor/server-connections';
import { AuditLog } from '@kontor/server-platform';
import { LaneDatabase } from '../testing/lane-database';
import { startRun } from '../testing/start-run';
import { retryFailed } from '../application/retry-failed';
import { DatabaseClock } from './database-clock';
import { FencedScope } from './fenced-scope';
import { PostgresJournal } from './postgres-journal';
import { PostgresLaneDesk } from './postgres-lane-desk';

const never = new AbortController().signal;
let shared: LaneDatabase;

beforeAll(async () => {
  shared = await LaneDatabase.create([Connection]);
  await shared.addTransactions(contractTransactions);
});
afterAll(() => shared.database.drop());

interface SightRow {
  readonly state: ItemState;
  readonly not_before: Date;
  readonly issues: ItemSight['issues'];
  readonly fault: ExporterFault | null;
  readonly crashes: number;
  readonly attempts: number;
  readonly plan: NonNullable<ItemSight['plan']>['operations'] | null;
  readonly fingerprint: string | null;
  readonly replanned: boolean;
}

const toSight = ({ not_before, fault, plan, fingerprint, replanned, ...row }: SightRow): ItemSight => ({
  ...row,
  notBefore: not_before,
  planChanges: replanned ? 1 : 0,
  ...(fault ? { fault } : {}),
  ...(plan && fingerprint ? { plan: { operations: plan, fingerprint } } : {}),
});

/** The journal of one fresh connection; what only the server does, such as starting runs, is done by SQL. */
async function createJournal(): Promise<JournalUnderTest> {
  const { database, organizationId, connectionId } = await shared.another();
  const clock = new FakeClock();
  const audit = new AuditLog(clock);
  const desk = new PostgresLaneDesk({ scope: database.scope, clock: new DatabaseClock(clock), leaseSeconds: 3600, ringAgain: async () => undefined }, organizationId);
  const journal = new PostgresJournal(new FencedScope(database.scope, organizationId), clock, audit, new ConnectionPauser(audit));
  return {
    journal,
    clock,
    startRun: (transactionIds, generation = 1) =>
      startRun((sql, params) => database.asOwner(sql, params), { organizationId, connectionId, at: clock.now(), generation }, transactionIds),
    setRun: async (runId, state) => void (await database.asOwner('update run set state = $2 where id = $1', [runId, state === 'over' ? 'finished' : state])),
    takeOver: async () => {
      const sql = `update lane set holder = gen_random_uuid(), leased_until = now() + interval '1 hour', fence = fence + 1 where connection_id = $1 returning fence`;
      const [lane] = await database.asOwner<{ fence: string }>(sql, [connectionId]);
      return { connectionId, fence: Number(lane?.fence), lost: never, withdrawn: never, assertHeld: () => undefined };
    },
    look: async (transactionId) => {
      const sql = `select state, not_before, issues, fault, crashes, attempts, plan, fingerprint, replanned from export_item
        where connection_id = $1 and transaction_id = $2 order by id desc limit 1`;
      const [row] = await database.asOwner<SightRow>(sql, [connectionId, transactionId]);
      if (!row) throw new Error(`There is no item of ${transactionId}`);
      return toSight(row);
    },
    retry: async (transactionId) => {
      const [item] = await database.asOwner<{ run_id: string }>('select run_id from export_item where connection_id = $1 and transaction_id = $2 order by id desc limit 1', [connectionId, transactionId]);
      await database.scope.run(organizationId, (em) => retryFailed(em, item?.run_id ?? '', [transactionId]));
      await database.asOwner('update export_item set not_before = $2 where run_id = $1', [item?.run_id, clock.now()]);
    },
    release: (lease) => desk.release(lease, undefined),
    neighbour: createJournal,
    pausedBecause: async () => {
      const [row] = await database.asOwner<{ pause_fault: ExporterFault | null }>('select pause_fault from connection where id = $1', [connectionId]);
      return row?.pause_fault ?? undefined;
    },
    drainRefusedBecause: async () => {
      const [row] = await database.asOwner<{ drain_fault: ExporterFault | null }>('select drain_fault from connection where id = $1', [connectionId]);
      return row?.drain_fault ?? undefined;
    },
    filesOf: async (runId) =>
      (await database.asOwner<StoredArtifact & { mime_type: string }>('select name, mime_type, bytes, sha256 from run_file where run_id = $1', [runId])).map(
        ({ name, mime_type, bytes, sha256 }) => ({ name, mimeType: mime_type, bytes: Number(bytes), sha256 }),
      ),
  };
}

describeJournal('the journal in PostgreSQL', createJournal);
