import type { CodedTransaction } from './coded-transaction';
import type { CompanyProfile } from './company';
import type { ExporterContext, StepContext } from './context';
import type { ApiDelivery, FileDelivery } from './delivery';
import type { ExporterFault, HttpFailure } from './fault';
import type { Requirement } from './issue';
import type { LateReceipts } from './late-receipts';
import type { ExporterManifest } from './manifest';
import type { MessageCatalogue } from './messages';
import type { OperationsOf, Plan, PlanInput } from './plan';
import type { FieldRule } from './policy';
import type { DriftFinding, RefToCheck } from './reconcile';
import type { ReferenceKind, ReferenceSource } from './references';
import type { SettingsOf, SettingValues } from './settings';
import type { SetupHook } from './setup';
import type { StepMap } from './step';

/** A plugin: one value that knows one accounting system. Make it with {@link defineExporter}. */
export interface AccountingExporter<Settings = SettingValues, Steps extends StepMap = StepMap> {
  readonly manifest: ExporterManifest;
  readonly messages: MessageCatalogue;
  /** The cheapest call that proves the credentials, and whose books they open. Bad credentials are `unauthenticated`. */
  check(ctx: ExporterContext<Settings>): Promise<CompanyProfile>;
  readonly setup: readonly SetupHook<Settings>[];
  readonly references: Readonly<Partial<Record<ReferenceKind, ReferenceSource<Settings>>>>;
  policy(company: CompanyProfile, settings: Settings): readonly FieldRule[];
  requirements(transaction: CodedTransaction, company: CompanyProfile): readonly Requirement[];
  /** Pure. */
  plan(input: PlanInput<Settings>): Plan<OperationsOf<Steps>>;
  /** Absent where nothing can be added to what was written. */
  readonly lateReceipts?: LateReceipts<Settings, OperationsOf<Steps>>;
  readonly delivery: ApiDelivery<Settings, Steps> | FileDelivery<Settings>;
  /** Names a failure; `undefined` leaves it to core's table of HTTP statuses. */
  faultOf?(failure: HttpFailure): ExporterFault | undefined;
  /** Looks at what was written before. Yields one finding per reference it could judge. */
  reconcile?(refs: readonly RefToCheck[], ctx: StepContext<Settings>): AsyncIterable<DriftFinding>;
}

type Definition<Manifest extends ExporterManifest, Steps extends StepMap> = AccountingExporter<SettingsOf<Manifest['settings']>, Steps> & {
  readonly manifest: Manifest;
};

/** Ties the typed settings of the manifest and the typed inputs of the steps together; nothing happens at run time. */
export const defineExporter = <const Manifest extends ExporterManifest, Steps extends StepMap>(
  definition: Definition<Manifest, Steps>,
): Definition<Manifest, Steps> => definition;
