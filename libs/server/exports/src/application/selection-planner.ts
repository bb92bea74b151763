import type { PlanningConnection } from '@kontor/exporter-engine';
import { CodedTransactionReader } from '@kontor/server-coding';
import { ExporterShelf, type Connection } from '@kontor/server-connections';
import { FieldPolicy } from '@kontor/server-organizations';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { GenerationReader, unexported } from './generation-reader';
import { SelectionJudge, type Judgement } from './selection-judge';
import { StepReader } from './step-reader';

export interface JudgedTransaction {
  readonly transactionId: string;
  readonly generation: number;
  readonly judgement: Judgement;
}

const pageSize = 500;

/** Validates and plans a selection against one connection, page by page and without a remote call. */
@Injectable()
export class SelectionPlanner {
  constructor(
    private readonly shelf: ExporterShelf,
    private readonly policy: FieldPolicy,
    private readonly reader: CodedTransactionReader,
    private readonly generations: GenerationReader,
    private readonly steps: StepReader,
  ) {}

  async *judge(em: EntityManager, connection: Connection, transactionIds: readonly string[], isLate = false): AsyncIterable<JudgedTransaction> {
    const judge = new SelectionJudge(this.shelf.get(connection.exporterId), await this.planning(em, connection), connection.id);
    for (let start = 0; start < transactionIds.length; start += pageSize) {
      const page = transactionIds.slice(start, start + pageSize);
      const standings = await this.generations.standings(em, connection.id, page);
      const begun = await this.steps.begun(em, connection.id, page);
      const subjects = await this.reader.read(em, page, connection.id);
      for (const transactionId of page) {
        const standing = standings.get(transactionId) ?? unexported;
        const judgement = judge[isLate ? 'judgeLate' : 'judge'](transactionId, standing, subjects.get(transactionId), begun.get(transactionId) ?? []);
        yield { transactionId, generation: standing.generation, judgement };
      }
    }
  }

  /** Everything of a connection that plans depend on. */
  async planning(em: EntityManager, connection: Connection): Promise<PlanningConnection> {
    const { manifest } = this.shelf.get(connection.exporterId);
    return {
      company: connection.company,
      settings: connection.settings,
      memory: connection.memory,
      capabilities: connection.capabilities(manifest.auth),
      requiredFields: await this.policy.required(em),
    };
  }
}
