import type { Page, StatementErrorView, StatementImportResult, StatementImportView } from '@kontor/api-contracts';
import { keyset, keysetPosition, TenantScope, type KeysetOrder } from '@kontor/server-persistence';
import { ActorNames, pageOf, platformProblem, readCursor, type Actor, type PageQuery } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { importSummary } from '../../domain/import-summary';
import { errorOrder, keptError, readErrors } from '../../persistence/statement-errors';
import { errorView, StatementImport } from '../../persistence/statement-import.entity';

const newestFirst: KeysetOrder = { expression: 'i.started_at', id: 'i.id', type: 'timestamptz(3)', direction: 'desc' };

/** As many errors as are shown with the import itself. */
const firstErrors = 100;

type Paging = Pick<PageQuery, 'cursor' | 'limit'>;

/** Shows imports and the errors of each. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly scope: TenantScope,
    private readonly names: ActorNames,
  ) {}

  page({ organizationId, locale }: Actor, { cursor, limit }: Paging): Promise<Page<StatementImportView>> {
    const { where, params } = keyset(newestFirst, cursor === undefined ? undefined : readCursor(cursor, newestFirst));
    return this.scope.run(organizationId, async (em) => {
      const imports = await em
        .createQueryBuilder(StatementImport, 'i')
        .where({ organizationId })
        .andWhere(where, [...params])
        .orderBy({ startedAt: 'desc', id: 'desc' })
        .limit(limit + 1)
        .getResultList();
      const nameOf = await this.names.name(em, imports.map(({ startedBy }) => startedBy));
      return pageOf(imports, limit, (each) => each.viewWith(nameOf, locale), (each) => keysetPosition(each.startedAt, each.id));
    });
  }

  result({ organizationId, locale }: Actor, id: string): Promise<StatementImportResult> {
    return this.scope.run(organizationId, async (em) => {
      const statement = await this.find(em, id);
      const errors = await readErrors(em, id, firstErrors);
      const summary = importSummary(statement.counts)[locale];
      const nameOf = await this.names.name(em, [statement.startedBy]);
      return { ...statement.viewWith(nameOf, locale), summary, errors: errors.map((row) => errorView(keptError(row), locale)) };
    });
  }

  errors({ organizationId, locale }: Actor, id: string, { cursor, limit }: Paging): Promise<Page<StatementErrorView>> {
    return this.scope.run(organizationId, async (em) => {
      await this.find(em, id);
      const rows = await readErrors(em, id, limit + 1, cursor === undefined ? undefined : readCursor(cursor, errorOrder));
      return pageOf(rows, limit, (row) => errorView(keptError(row), locale), (row) => keysetPosition(row.line, row.id));
    });
  }

  private async find(em: EntityManager, id: string): Promise<StatementImport> {
    const statement = await em.findOne(StatementImport, { id });
    if (!statement) throw platformProblem('not-found');
    return statement;
  }
}
