import { inspectExporter, type AccountingExporter, type AuthScheme } from '@kontor/exporter-contract';
import { ExporterSettings } from '@kontor/server-config';
import { Inject, Injectable } from '@nestjs/common';
import type { AuthKind } from '../domain/connection-state';
import { connectionProblem } from '../domain/connection-problems';

/** The exporters this installation has. Apps hand them in: only they know the catalog. */
export const EXPORTERS = Symbol('exporters');

/** A plugin breaks the contract in a way that can be seen without running it: the process does not start with it. */
export class UnsoundExporterError extends Error {
  constructor(flaws: readonly string[]) {
    super(`An exporter cannot be used:\n${flaws.join('\n')}`);
    this.name = 'UnsoundExporterError';
  }
}

/** Finds exporters and what the operator arranged for them. */
@Injectable()
export class ExporterShelf {
  constructor(
    @Inject(EXPORTERS) readonly all: readonly AccountingExporter[],
    private readonly operator: ExporterSettings,
  ) {
    const flaws = all.flatMap((exporter) => inspectExporter(exporter));
    if (flaws.length > 0) throw new UnsoundExporterError(flaws);
  }

  has(exporterId: string): boolean {
    return this.all.some(({ manifest }) => manifest.id === exporterId);
  }

  get(exporterId: string): AccountingExporter {
    const found = this.all.find(({ manifest }) => manifest.id === exporterId);
    if (!found) throw connectionProblem('exporter-unknown', { exporter: exporterId });
    return found;
  }

  scheme<Kind extends AuthKind>(exporter: AccountingExporter, kind: Kind): Extract<AuthScheme, { kind: Kind }> {
    const found = exporter.manifest.auth.find((scheme) => scheme.kind === kind);
    if (!found) throw connectionProblem('auth-kind-not-offered', { kind });
    return found as Extract<AuthScheme, { kind: Kind }>;
  }

  /** Base addresses, the operator's before the manifest's. Never a user's. */
  hosts({ manifest }: AccountingExporter): Readonly<Record<string, string>> {
    return { ...manifest.hosts, ...this.operator.of(manifest.id).urls };
  }

  oauthClient({ manifest }: AccountingExporter): { readonly id: string; readonly secret: string } {
    const { clientId, clientSecret } = this.operator.of(manifest.id);
    if (!clientId || !clientSecret) throw connectionProblem('operator-settings-missing', { exporter: manifest.displayName });
    return { id: clientId, secret: clientSecret };
  }

  hasOAuthClient({ manifest }: AccountingExporter): boolean {
    const { clientId, clientSecret } = this.operator.of(manifest.id);
    return Boolean(clientId && clientSecret);
  }
}
