import { PersistenceModule } from '@kontor/server-persistence';
import { ProblemsModule } from '@kontor/server-platform';
import { Module } from '@nestjs/common';
import { RoomPorts } from './application/room-ports';
import { TransactionDoorkeeper } from './application/transaction-doorkeeper';
import { transactionProblems } from './domain/transaction-problems';
import { Transaction } from './persistence/transaction.entity';

const jobs = [RoomPorts, TransactionDoorkeeper];

/** Needs `NewTransactions` and `TransactionFreeze` from rooms above; refuses to boot without them. */
@Module({
  imports: [PersistenceModule.forFeature([Transaction]), ProblemsModule.forRoom(transactionProblems)],
  providers: jobs,
  exports: jobs,
})
export class TransactionsModule {}
