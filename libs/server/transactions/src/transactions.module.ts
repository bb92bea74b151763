import { OrganizationsModule } from '@kontor/server-organizations';
import { PersistenceModule } from '@kontor/server-persistence';
import { ProblemsModule } from '@kontor/server-platform';
import { Module } from '@nestjs/common';
import { BatchTaker } from './application/batch/batch-taker';
import { TransactionFinder } from './application/finding/transaction-finder';
import { TransactionList } from './application/finding/transaction-list';
import { ImportClerk } from './application/importing/import-clerk';
import { ImportPager } from './application/importing/import-pager';
import { ImportReader } from './application/importing/import-reader';
import { OrganizationZone } from './application/importing/organization-zone';
import { ProfileChooser } from './application/importing/profile-chooser';
import { StatementImporter } from './application/importing/statement-importer';
import { StatementPreviewer } from './application/importing/statement-previewer';
import { importLimits, STATEMENT_LIMITS } from './application/importing/statement-limits';
import { RoomPorts } from './application/room-ports';
import { ChangeDesk } from './application/taking-in/change-desk';
import { PageWriter } from './application/taking-in/page-writer';
import { TransactionDoorkeeper } from './application/transaction-doorkeeper';
import { transactionProblems } from './domain/transaction-problems';
import { StatementImport } from './persistence/statement-import.entity';
import { Transaction } from './persistence/transaction.entity';

const jobs = [
  RoomPorts, TransactionDoorkeeper, TransactionFinder, TransactionList, ChangeDesk, PageWriter, BatchTaker,
  ProfileChooser, OrganizationZone, ImportClerk, ImportPager, ImportReader, StatementImporter, StatementPreviewer,
];

/** Needs `NewTransactions` and `TransactionFreeze` from rooms above; refuses to boot without them. */
@Module({
  imports: [PersistenceModule.forFeature([Transaction, StatementImport]), ProblemsModule.forRoom(transactionProblems), OrganizationsModule],
  providers: [...jobs, { provide: STATEMENT_LIMITS, useValue: importLimits }],
  exports: [...jobs, STATEMENT_LIMITS],
})
export class TransactionsModule {}
