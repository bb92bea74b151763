import type { CodingBatchView, CodingFields, Selection } from '@kontor/api-contracts';
import { BatchCoder, mostInBatch } from '@kontor/server-coding';
import { ConnectionFinder } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import { SelectionReader } from '../selection-reader';

export interface SelectionCoding {
  readonly connectionId?: string | undefined;
  readonly selection: Selection;
  readonly change: CodingFields;
  readonly name?: string | undefined;
}

/** Writes the same values to everything a selection of the grid means, as one batch that can be taken back. */
@Injectable()
export class SelectionCoder {
  constructor(
    private readonly scope: TenantScope,
    private readonly connections: ConnectionFinder,
    private readonly selections: SelectionReader,
    private readonly coder: BatchCoder,
  ) {}

  code(actor: Actor, { connectionId, selection, change, name }: SelectionCoding): Promise<CodingBatchView> {
    return this.scope.run(actor.organizationId, async (em) => {
      const connection = connectionId === undefined ? null : await this.connections.get(actor.organizationId, connectionId);
      const transactionIds = await this.selections.ids(em, connection, selection, mostInBatch);
      return this.coder.code(em, actor, { transactionIds, change, ...(name !== undefined && { name }) });
    });
  }
}
