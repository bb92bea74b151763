import type { GridOutlook } from '@kontor/api-contracts';
import type { Issue } from '@kontor/exporter-contract';
import { CodedTransactionReader } from '@kontor/server-coding';
import type { Connection } from '@kontor/server-connections';
import { FieldPolicy } from '@kontor/server-organizations';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { unexported } from '../generation-reader';
import { SelectionJudge } from '../selection-judge';
import { SelectionPlanner } from '../selection-planner';
import { noConnection, noLedger } from './no-ledger';

/** What an export of a transaction would come to, and why not to more. */
export interface Outlook {
  readonly outcome: GridOutlook;
  readonly issues: readonly Issue[];
}

/** Judges rows as a validation would; without a connection by the data fields alone. */
@Injectable()
export class RowJudge {
  constructor(
    private readonly planner: SelectionPlanner,
    private readonly reader: CodedTransactionReader,
    private readonly policy: FieldPolicy,
  ) {}

  async outlooks(em: EntityManager, connection: Connection | null, transactionIds: readonly string[]): Promise<ReadonlyMap<string, Outlook>> {
    if (!connection) return this.withoutConnection(em, transactionIds);
    const found = new Map<string, Outlook>();
    for await (const { transactionId, judgement } of this.planner.judge(em, connection, transactionIds)) {
      found.set(transactionId, { outcome: judgement.outcome, issues: judgement.outcome === 'ready' ? [] : judgement.issues });
    }
    return found;
  }

  private async withoutConnection(em: EntityManager, transactionIds: readonly string[]): Promise<ReadonlyMap<string, Outlook>> {
    const judge = new SelectionJudge(noLedger, noConnection(await this.policy.required(em)), '');
    const subjects = await this.reader.read(em, transactionIds, null);
    return new Map(
      transactionIds.map((id) => {
        const judgement = judge.judge(id, unexported, subjects.get(id), []);
        return [id, { outcome: judgement.outcome, issues: judgement.outcome === 'ready' ? [] : judgement.issues }];
      }),
    );
  }
}
