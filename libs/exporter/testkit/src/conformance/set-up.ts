import type { AccountingExporter, ExporterContext, ReferenceKind, RemoteClient, SettingValues, SetupOutcome } from '@kontor/exporter-contract';
import { lockedFields } from '../builders/a-connection';
import { MemorySetupHost } from './set-up-host';
import type { SetUpConnection } from './subject';

/** What signing in gives. */
export interface SignIn {
  readonly remote: RemoteClient;
  readonly settings: SettingValues;
  readonly hosts: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
}

export interface SetUp extends SetUpConnection {
  readonly outcomes: readonly SetupOutcome[];
}

export const contextOf = ({ remote, settings, hosts, capabilities }: SignIn, memory: Readonly<Record<string, string>> = {}): ExporterContext<SettingValues> => ({
  remote,
  settings,
  hosts,
  capabilities,
  memory,
  signal: new AbortController().signal,
});

/** Does what happens when a person connects, or sets up again: checks the credentials, runs every hook, pulls every list. */
export async function setUp(exporter: AccountingExporter, signIn: SignIn, earlier?: SetUpConnection): Promise<SetUp> {
  const company = await exporter.check(contextOf(signIn));
  const host = new MemorySetupHost(exporter, contextOf(signIn), earlier);
  const outcomes: SetupOutcome[] = [];
  for (const hook of exporter.setup) {
    if (hook.needs && !signIn.capabilities.includes(hook.needs.capability)) continue;
    outcomes.push(await hook.run({ ...contextOf(signIn, { ...host.memory }), company }, host));
  }
  for (const kind of Object.keys(exporter.references) as ReferenceKind[]) if (earlier || !host.references.has(kind)) await host.importReferences(kind, { deactivateOthers: false });
  const { settings, capabilities } = signIn;
  const requiredFields = [...new Set([...lockedFields(exporter, company, settings), ...host.required])];
  return { planning: { company, settings, capabilities, memory: { ...host.memory }, requiredFields }, references: host.references, outcomes };
}
