import type { GridRow } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { CodingReader } from '@kontor/server-coding';
import { MessageBook } from '@kontor/server-connections';
import { boundRows } from '@kontor/server-persistence';
import { TransactionFinder } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../reader';
import { toGridCoding } from './grid-coding';
import { nowhere, type Whereabouts } from './last-export-reader';
import type { Outlook } from './row-judge';

/** What is known of rows beside what they are. */
export interface RowFindings {
  readonly whereabouts: ReadonlyMap<string, Whereabouts>;
  /** Of open rows. */
  readonly outlooks: ReadonlyMap<string, Outlook>;
}

const receiptsSql = 'select r.transaction_id, count(*)::int as count from receipt_link r where r.transaction_id = any(?::uuid[]) group by 1';

/** Puts rows of the grid together. The number of queries does not depend on that of rows. */
@Injectable()
export class RowMaker {
  constructor(
    private readonly transactions: TransactionFinder,
    private readonly codings: CodingReader,
    private readonly messages: MessageBook,
  ) {}

  async rows(em: EntityManager, { organizationId, locale }: Reader, ids: readonly string[], findings: RowFindings): Promise<readonly GridRow[]> {
    const views = await this.transactions.views(organizationId, ids);
    const codings = await this.codings.views(em, ids);
    const receipts = await this.receipts(em, ids);
    return ids.flatMap((id) => {
      const [transaction, coding] = [views.get(id), codings.get(id)];
      if (!transaction || !coding) return [];
      return [{ transaction, coding: toGridCoding(coding), receipts: receipts.get(id) ?? 0, ...this.standing(id, findings, locale) }];
    });
  }

  private async receipts(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await boundRows<{ transaction_id: string; count: number }>(em, receiptsSql, [ids]);
    return new Map(rows.map(({ transaction_id, count }) => [transaction_id, count]));
  }

  private standing(id: string, { whereabouts, outlooks }: RowFindings, locale: Locale): Pick<GridRow, 'lane' | 'state' | 'issues' | 'lastExport'> {
    const { lane, state, lastExport } = whereabouts.get(id) ?? nowhere;
    if (state) return { lane, state, issues: [], lastExport };
    const { outcome, issues } = outlooks.get(id) ?? { outcome: 'nothing-to-do', issues: [] };
    return { lane, state: outcome, issues: issues.map((issue) => this.messages.view(issue, locale)), lastExport };
  }
}
