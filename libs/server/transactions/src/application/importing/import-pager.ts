import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { CLOCK } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import type { PendingWatch } from '../../domain/changes/pending-watch';
import type { RowOutcome, StatementError } from '../../domain/row-outcome';
import { insertErrors } from '../../persistence/statement-errors';
import { StatementImport, type KeptError } from '../../persistence/statement-import.entity';
import { PageWriter } from '../taking-in/page-writer';
import type { RowResult } from '../taking-in/row-page';

const kept = ({ line, code, sentence }: StatementError, transactionId: string | null = null): KeptError => ({ line, code, sentence, transactionId });

const conflictsOf = (results: readonly RowResult[]): readonly KeptError[] =>
  results.flatMap((each) => (each.result === 'conflict' ? [kept({ line: each.row.line, ...each.reason }, each.transactionId)] : []));

const errorsOf = (page: readonly RowOutcome[]): readonly KeptError[] => page.flatMap((each) => (each.outcome === 'transaction' ? [] : [kept(each.error)]));

/** Takes one page of a file in: transactions, errors and counts in one database transaction. */
@Injectable()
export class ImportPager {
  constructor(
    private readonly scope: TenantScope,
    private readonly writer: PageWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(organizationId: string, importId: string, page: readonly RowOutcome[], watch: PendingWatch): Promise<void> {
    const rows = page.flatMap((each) => (each.outcome === 'transaction' ? [each.transaction] : []));
    await this.scope.run(organizationId, async (em) => {
      const statement = await em.findOneOrFail(StatementImport, { id: importId });
      const arrival = { at: this.clock.now(), importId };
      const results = await this.writer.write(em, { organizationId, source: statement.source, rows, arrival, watch });
      const errors = [...errorsOf(page), ...conflictsOf(results)];
      await insertErrors(em, statement, errors);
      const count = (result: RowResult['result']): number => results.filter((each) => each.result === result).length;
      const counts = { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), pendingTakenOver: count('taken-over') };
      statement.add({ ...counts, errors: errors.length });
      const end = page.at(-1);
      if (end?.outcome === 'file-error') statement.endedEarly = kept(end.error);
    });
  }
}
