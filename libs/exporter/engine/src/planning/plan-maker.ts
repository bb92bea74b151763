import type { AccountingExporter, AccountingField, CodedTransaction, CompanyProfile, Issue, Plan, SettingValues, WrittenOperation } from '@kontor/exporter-contract';
import { canonicalJson } from '@kontor/kernel';
import type { ActivePlan } from '../journal/records';
import { inconsistencies, unacceptableReceipts } from './consistency-check';
import { isMissing, missingFields } from './field-check';
import { fingerprintOf } from './fingerprint';
import { assertSoundPlan } from './plan-inspection';

/** Everything about a connection that planning depends on. */
export interface PlanningConnection {
  readonly company: CompanyProfile;
  readonly settings: SettingValues;
  readonly memory: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  /** Required for export by the organization or locked by a connected exporter. */
  readonly requiredFields: readonly AccountingField[];
}

/** A transaction as planning sees it. */
export interface PlanningSubject {
  readonly transaction: CodedTransaction;
  readonly naturalKey: string;
  readonly written: readonly WrittenOperation[];
}

/** What would happen to a transaction. */
export type Prepared =
  | { readonly outcome: 'ready'; readonly plan: ActivePlan }
  | { readonly outcome: 'nothing-to-do'; readonly reason: Issue }
  | { readonly outcome: 'blocked'; readonly issues: readonly Issue[] };

/** Kinds that carry coding; money moved to or from the card account has none to demand. */
const expenseKinds: readonly CodedTransaction['kind'][] = ['purchase', 'refund', 'fee'];

/** Validates and plans. Pure: the same subject and connection give the same bytes. */
export class PlanMaker {
  prepare(exporter: AccountingExporter, connection: PlanningConnection, subject: PlanningSubject): Prepared {
    const { requiredFields, ...planning } = connection;
    const plan = exporter.plan({ ...planning, ...subject });
    if (plan.outcome === 'nothing-to-do') return plan;
    return judged(exporter, plan, this.faults(exporter, connection, subject.transaction));
  }

  /** For receipts that came after the export. The coding is judged only where the plan still writes something of it. */
  prepareLate(exporter: AccountingExporter, connection: PlanningConnection, subject: PlanningSubject): Prepared {
    const { lateReceipts, manifest } = exporter;
    if (!lateReceipts) return { outcome: 'nothing-to-do', reason: { code: 'KON-late-receipts-not-taken' } };
    const { requiredFields: _required, ...planning } = connection;
    const plan = lateReceipts.plan({ ...planning, ...subject });
    if (plan.outcome === 'nothing-to-do') return plan;
    const isFree = plan.outcome === 'do' && plan.operations.every(({ step }) => lateReceipts.withoutCoding.includes(step));
    return judged(exporter, plan, isFree ? unacceptableReceipts(subject.transaction, manifest.remote.receipts) : this.faults(exporter, connection, subject.transaction));
  }

  private faults(exporter: AccountingExporter, connection: PlanningConnection, transaction: CodedTransaction): readonly Issue[] {
    return [...this.demands(exporter, connection, transaction), ...inconsistencies(transaction, exporter.manifest.remote.receipts)];
  }

  /** A field the exporter demands for this transaction is one issue, told in the exporter's words. */
  private demands(exporter: AccountingExporter, connection: PlanningConnection, transaction: CodedTransaction): readonly Issue[] {
    const conditional = exporter
      .requirements(transaction, connection.company)
      .filter(({ field }) => isMissing(transaction, field))
      .map(({ code, field }) => ({ code, field }));
    if (!expenseKinds.includes(transaction.kind)) return conditional;
    const told = conditional.map(({ field }) => field);
    return [...missingFields(transaction, connection.requiredFields.filter((field) => !told.includes(field))), ...conditional];
  }
}

function judged(exporter: AccountingExporter, plan: Exclude<Plan, { readonly outcome: 'nothing-to-do' }>, found: readonly Issue[]): Prepared {
  const issues = unique([...found, ...(plan.outcome === 'cannot' ? plan.issues : [])]);
  if (plan.outcome === 'cannot' || issues.length > 0) return { outcome: 'blocked', issues };
  assertSoundPlan(exporter, plan.operations);
  return { outcome: 'ready', plan: { operations: plan.operations, fingerprint: fingerprintOf(plan.operations) } };
}

const unique = (issues: readonly Issue[]): readonly Issue[] => [...new Map(issues.map((issue) => [canonicalJson(issue), issue])).values()];
