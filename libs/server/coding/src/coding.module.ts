import { OrganizationsModule } from '@kontor/server-organizations';
import { PersistenceModule } from '@kontor/server-persistence';
import { ProblemsModule } from '@kontor/server-platform';
import { ReceiptsModule } from '@kontor/server-receipts';
import { NewTransactions, TransactionsModule } from '@kontor/server-transactions';
import { Module } from '@nestjs/common';
import { BatchCoder } from './application/batches/batch-coder';
import { BatchReader } from './application/batches/batch-reader';
import { BatchUndoer } from './application/batches/batch-undoer';
import { BatchWriter } from './application/batches/batch-writer';
import { CodedTransactionReader } from './application/codings/coded-transaction-reader';
import { CodingEditor } from './application/codings/coding-editor';
import { CodingHistory } from './application/codings/coding-history';
import { CodingReader } from './application/codings/coding-reader';
import { LineDivider } from './application/codings/line-divider';
import { OfferedValues } from './application/codings/offered-values';
import { WishCheck } from './application/codings/wish-check';
import { HabitReader } from './application/habits/habit-reader';
import { NewTransactionCoder } from './application/habits/new-transaction-coder';
import { ReferenceFinder } from './application/references/reference-finder';
import { ReferenceImporter } from './application/references/reference-importer';
import { ReferenceKeeper } from './application/references/reference-keeper';
import { CardDefaultKeeper } from './application/rules/card-default-keeper';
import { RuleCheck } from './application/rules/rule-check';
import { RuleKeeper } from './application/rules/rule-keeper';
import { CodingBeginnings } from './application/taxes/coding-beginnings';
import { TaxRateKeeper } from './application/taxes/tax-rate-keeper';
import { RuleApplier } from './application/trials/rule-applier';
import { RuleProposer } from './application/trials/rule-proposer';
import { RuleTester } from './application/trials/rule-tester';
import { SampleWriter } from './application/trials/sample-writer';
import { ReferenceUploader } from './application/uploads/reference-uploader';
import { codingRoomProblems } from './domain/problems';
import { codingEntities } from './persistence/coding-entities';

const values = [OfferedValues, ReferenceFinder, ReferenceKeeper, ReferenceImporter, ReferenceUploader, TaxRateKeeper, CodingBeginnings];
const habits = [RuleCheck, RuleKeeper, CardDefaultKeeper, HabitReader, NewTransactionCoder];
const trials = [SampleWriter, RuleTester, RuleApplier, RuleProposer];
const batches = [BatchWriter, BatchCoder, BatchUndoer, BatchReader];
const codings = [...batches, ...trials, WishCheck, CodingEditor, LineDivider, CodingReader, CodingHistory, CodedTransactionReader];

/** The room of transactions asks through its port what becomes of new ones; this room answers. */
const answer = { provide: NewTransactions, useExisting: NewTransactionCoder };

@Module({
  imports: [PersistenceModule.forFeature(codingEntities), ProblemsModule.forRoom(codingRoomProblems), OrganizationsModule, TransactionsModule, ReceiptsModule],
  providers: [...values, ...habits, ...codings, answer],
  exports: [...values, ...habits, ...codings, NewTransactions],
})
export class CodingModule {}
