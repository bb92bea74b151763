import { inspectExporter, type AccountingExporter } from '@kontor/exporter-contract';

/** The catalog cannot be started with. Each finding is one sentence that names the cure. */
export class UnsoundCatalogError extends Error {
  constructor(readonly findings: readonly string[]) {
    super(`The catalog of exporters is not sound.\n${findings.map((finding) => `- ${finding}.`).join('\n')}`);
    this.name = 'UnsoundCatalogError';
  }
}

/** Refuses to start with plugins that are malformed or get in each other's way; throws {@link UnsoundCatalogError} with everything at once. */
export function assertCatalog(exporters: readonly AccountingExporter[]): void {
  const findings = [...exporters.flatMap(inspectExporter), ...sharedIds(exporters), ...sharedCodes(exporters)];
  if (findings.length > 0) throw new UnsoundCatalogError(findings);
}

const sharedIds = (exporters: readonly AccountingExporter[]): readonly string[] =>
  sharedBetween(exporters, ({ manifest }) => [manifest.id]).map(
    ({ name, owners }) => `Exporter ${name} stands in the catalog ${owners.length} times; give each plugin an id of its own`,
  );

/** A code is looked up without its plugin: two meanings of one code would tell people the wrong cure. */
const sharedCodes = (exporters: readonly AccountingExporter[]): readonly string[] =>
  sharedBetween(distinct(exporters), ({ messages }) => Object.keys(messages)).map(
    ({ name, owners }) => `The message code ${name} belongs to the exporters ${owners.join(' and ')}; give each plugin a prefix of its own`,
  );

/** A plugin listed twice is told once, by its id. */
const distinct = (exporters: readonly AccountingExporter[]): readonly AccountingExporter[] => [
  ...new Map(exporters.map((exporter) => [exporter.manifest.id, exporter])).values(),
];

interface Shared {
  readonly name: string;
  readonly owners: readonly string[];
}

function sharedBetween(exporters: readonly AccountingExporter[], namesOf: (exporter: AccountingExporter) => readonly string[]): readonly Shared[] {
  const owners = new Map<string, string[]>();
  for (const exporter of exporters) {
    for (const name of namesOf(exporter)) owners.set(name, [...(owners.get(name) ?? []), exporter.manifest.id]);
  }
  return [...owners].map(([name, ids]) => ({ name, owners: ids })).filter((shared) => shared.owners.length > 1);
}
