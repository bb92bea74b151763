import type { ExporterFault, Operation } from '@kontor/exporter-contract';
import type { ActivePlan, CallSummary, ClaimedRun, Conclusion, FiledItem, Intent, ItemOutcome, ItemRecord, Journal, Lease, StoredArtifact } from '@kontor/exporter-engine';
import type { Clock } from '@kontor/kernel';
import type { ConnectionPauser } from '@kontor/server-connections';
import type { AuditLog } from '@kontor/server-platform';
import { DrainLedger } from './drain-ledger';
import { DrainRefusals } from './drain-refusals';
import type { FencedScope } from './fenced-scope';
import { FileRunFinisher } from './file-run-finisher';
import { ItemClaims } from './item-claims';
import { ItemFinisher } from './item-finisher';
import { RemoteWatch } from './remote-watch';
import { SharedStepFinder } from './shared-step-finder';
import { StepLedger } from './step-ledger';

/** The journal in PostgreSQL, for the connections of one organization. */
export class PostgresJournal implements Journal {
  private readonly claims: ItemClaims;
  private readonly ledger: StepLedger;
  private readonly shared: SharedStepFinder;
  private readonly watch: RemoteWatch;
  private readonly finisher: ItemFinisher;
  private readonly fileRuns: FileRunFinisher;
  private readonly drains: DrainLedger;
  private readonly refusals: DrainRefusals;

  constructor(
    private readonly scope: FencedScope,
    clock: Clock,
    audit: AuditLog,
    private readonly pauser: ConnectionPauser,
  ) {
    this.claims = new ItemClaims(scope, clock);
    this.ledger = new StepLedger(scope, clock);
    this.shared = new SharedStepFinder(scope, clock);
    this.watch = new RemoteWatch(scope);
    this.finisher = new ItemFinisher(scope, clock, audit);
    this.fileRuns = new FileRunFinisher(scope, clock, audit);
    this.drains = new DrainLedger(scope);
    this.refusals = new DrainRefusals(scope, audit);
  }

  claim = (lease: Lease, limit: number) => this.claims.claim(lease, limit);
  claimRun = (lease: Lease) => this.claims.claimRun(lease);
  steps = (item: ItemRecord) => this.ledger.steps(item);
  isWanted = (item: ItemRecord) => this.claims.isWanted(item);
  sharedRef = (item: ItemRecord, operation: Operation) => this.shared.find(item, operation);
  unanswered = (connectionId: string) => this.watch.unanswered(connectionId);
  wasServed = (connectionId: string, step: string, since: Date) => this.watch.wasServed(connectionId, step, since);
  replan = (lease: Lease, item: ItemRecord, plan: ActivePlan) => this.finisher.replan(lease, item, plan);
  intend = (lease: Lease, intents: readonly Intent[]) => this.ledger.intend(lease, intents);
  conclude = (lease: Lease, intent: Intent, conclusion: Conclusion, calls?: readonly CallSummary[]) => this.ledger.conclude(lease, intent, conclusion, calls);
  noteMiss = (lease: Lease, item: ItemRecord, operation: string, calls?: readonly CallSummary[]) => this.ledger.noteMiss(lease, item, operation, calls);
  finish = (lease: Lease, item: ItemRecord, outcome: ItemOutcome) => this.finisher.finish(lease, item, outcome);
  finishFiles = (lease: Lease, run: ClaimedRun, items: readonly FiledItem[], files: readonly StoredArtifact[]) =>
    this.fileRuns.finishFiles(lease, run, items, files);
  pendingDrain = (lease: Lease) => this.drains.pendingDrain(lease);
  drainTold = (lease: Lease) => this.drains.drainTold(lease);
  drainRefused = (lease: Lease, fault: ExporterFault) => this.refusals.keep(lease, fault);

  pauseConnection(lease: Lease, fault: ExporterFault): Promise<void> {
    return this.scope.run(lease, (em) => this.pauser.pauseFor(em, lease.connectionId, fault));
  }
}
