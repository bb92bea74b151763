import type { ConnectionView, ExporterView, SetupReportView } from '@kontor/api-contracts';
import type { AccountingExporter, AuthScheme } from '@kontor/exporter-contract';
import type { Locale } from '@kontor/kernel';
import { Injectable } from '@nestjs/common';
import { ExporterShelf } from '../application/exporter-shelf';
import { MessageBook } from '../application/message-book';
import type { Connection } from '../persistence/connection.entity';
import type { SetupReport } from '../persistence/setup-report.entity';

/** Shows exporters and connections without anything that must stay inside. */
@Injectable()
export class ConnectionPresenter {
  constructor(
    private readonly shelf: ExporterShelf,
    private readonly messages: MessageBook,
  ) {}

  exporter(exporter: AccountingExporter, locale: Locale): ExporterView {
    const { id, displayName, summary, markets, logo, auth, settings } = exporter.manifest;
    const options = auth.map((scheme) => this.option(exporter, scheme, locale));
    const setUp = exporter.setup.map((hook) => ({ hook: hook.id, title: hook.title[locale] }));
    return { id, displayName, summary: summary[locale], markets, logo, delivery: exporter.delivery.kind, auth: options, settings, setUp };
  }

  connection(connection: Connection, locale: Locale): ConnectionView {
    const { id, exporterId, authKind, state, company, settings, pauseFault, drainFault } = connection;
    return {
      id,
      exporterId,
      authKind,
      state,
      company: { id: company.id, name: company.name },
      settings,
      capabilities: connection.capabilities(this.shelf.get(exporterId).manifest.auth),
      pausedBecause: pauseFault ? this.messages.viewFault(pauseFault, locale) : null,
      warning: drainFault ? this.messages.viewFault(drainFault, locale) : null,
      connectedAt: connection.connectedAt.toISOString(),
      checkedAt: connection.checkedAt?.toISOString() ?? null,
      disconnectedAt: connection.disconnectedAt?.toISOString() ?? null,
    };
  }

  report({ hook, title, did, note, fault, ranAt }: SetupReport, locale: Locale): SetupReportView {
    const told = fault ? this.messages.viewFault(fault, locale) : null;
    return { hook, title: title[locale], did, note: note[locale], fault: told, ranAt: ranAt.toISOString() };
  }

  private option(exporter: AccountingExporter, { kind, title, explain, unlocks }: AuthScheme, locale: Locale) {
    const { capabilities } = exporter.manifest;
    return {
      kind,
      title: title[locale],
      explain: explain[locale],
      unlocks: unlocks.map((capability) => capabilities[capability]?.[locale] ?? capability),
      available: kind !== 'oauth2' || this.shelf.hasOAuthClient(exporter),
    };
  }
}
