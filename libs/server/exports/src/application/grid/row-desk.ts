import type { GridRow } from '@kontor/api-contracts';
import type { Connection } from '@kontor/server-connections';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../reader';
import { LastExportReader, type Whereabouts } from './last-export-reader';
import { RowJudge } from './row-judge';
import { RowMaker } from './row-maker';

/** Makes the rows of a window. */
@Injectable()
export class RowDesk {
  constructor(
    private readonly exports: LastExportReader,
    private readonly judge: RowJudge,
    private readonly maker: RowMaker,
  ) {}

  /** Only what is open is judged: the rest is on its way or has arrived. */
  async rows(em: EntityManager, reader: Reader, connection: Connection | null, ids: readonly string[]): Promise<readonly GridRow[]> {
    const whereabouts = connection ? await this.exports.whereabouts(em, connection.id, ids, reader.locale) : new Map<string, Whereabouts>();
    const open = ids.filter((id) => whereabouts.get(id)?.state === undefined);
    const outlooks = await this.judge.outlooks(em, connection, open);
    return this.maker.rows(em, reader, ids, { whereabouts, outlooks });
  }
}
