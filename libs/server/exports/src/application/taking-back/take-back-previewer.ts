import type { TakeBackPreview } from '@kontor/api-contracts';
import { ConnectionFinder, ExporterShelf } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../reader';
import { consequenceOf } from './consequences';
import { needsRemoval, StandingReader } from './standing-reader';

/** Tells what taking transactions back would do, before anybody does it. */
@Injectable()
export class TakeBackPreviewer {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ConnectionFinder,
    private readonly standings: StandingReader,
    private readonly shelf: ExporterShelf,
  ) {}

  async preview({ organizationId, locale }: Reader, connectionId: string, transactionIds: readonly string[]): Promise<TakeBackPreview> {
    const connection = await this.finder.get(organizationId, connectionId);
    const { manifest } = this.shelf.get(connection.exporterId);
    const standings = await this.scope.run(organizationId, (em) => this.standings.standings(em, connection, [...new Set(transactionIds)]));
    return {
      transactions: standings.map((standing) => ({
        transactionId: standing.transactionId,
        way: standing.way,
        consequence: consequenceOf(standing, manifest, locale),
        needsRemoval: needsRemoval(standing),
        written: standing.written,
        files: standing.files,
        runId: standing.item?.runId ?? null,
      })),
    };
  }
}
