import type { RuleProposal } from '@kontor/api-contracts';
import { platformProblem } from '@kontor/server-platform';
import { Transaction } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { blankCoding, type Coding } from '../../domain/coding';
import { proposeRule } from '../../domain/rules/propose-rule';
import { ReferenceEntry } from '../../persistence/reference.entity';
import { ruleValues } from '../../persistence/rule-values';
import { loadCodings } from '../../persistence/stored-codings';
import { TaxRateEntry } from '../../persistence/tax-rate.entity';

const referencesIn = ({ head, parts }: Coding): readonly string[] =>
  [head.values.supplier, ...parts.flatMap(({ sheet: { values } }) => [values.glAccount, values.costCenter, values.costUnit])].filter((id) => id !== null);

/** Fills in a rule from a transaction, for a person to look over. Keeps nothing. */
@Injectable()
export class RuleProposer {
  async propose(em: EntityManager, transactionId: string): Promise<RuleProposal> {
    const transaction = await em.findOne(Transaction, { id: transactionId });
    if (!transaction) throw platformProblem('not-found');
    const coding = (await loadCodings(em, [transactionId])).get(transactionId) ?? blankCoding;
    const active = await em.find(ReferenceEntry, { id: { $in: [...referencesIn(coding)] }, active: true });
    const taxRates = (await em.find(TaxRateEntry, {})).map((entry) => entry.toOffered());
    const rule = proposeRule({ merchantName: transaction.merchantName, coding, activeReferences: new Set(active.map(({ id }) => id)), taxRates });
    return { ...rule, values: (await ruleValues(em, [rule.effects]))(rule.effects) };
  }
}
