import type { NewCodingLines } from '@kontor/api-contracts';
import { money } from '@kontor/kernel';
import type { Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { codingProblem } from '../../domain/problems';
import { splitTotal } from '../../domain/split';
import { explainSplit } from '../../domain/split-texts';
import { CodingEditor } from './coding-editor';
import { lineValues } from './wishes';

/** Divides a transaction into lines whose amounts add up to the cent. Works in the caller's transaction. */
@Injectable()
export class LineDivider {
  constructor(private readonly editor: CodingEditor) {}

  async divide(em: EntityManager, actor: Actor, transactionId: string, { revision, lines }: NewCodingLines): Promise<string | null> {
    const open = await this.editor.open(em, transactionId, revision);
    const split = splitTotal(open.transaction.billing.toMoney(), lines.map(({ gross }) => gross && money(gross.minor, gross.currency)));
    if (!split.ok) {
      const reason = explainSplit(split.fault, split.line);
      throw codingProblem('lines-do-not-fit', { reason }, { fields: [{ field: `lines.${split.line}.gross`, code: split.fault, detail: reason }] });
    }
    const { amounts } = split;
    const wanted = lines.flatMap((line, index) => {
      const gross = amounts[index];
      return gross ? [{ gross, values: lineValues(line) }] : [];
    });
    return this.editor.divide(em, actor, open, wanted);
  }
}
