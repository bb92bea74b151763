import { Module } from '@nestjs/common';
import { StatementImportController } from './http/statement-import.controller';
import { StatementProfileController } from './http/statement-profile.controller';
import { TransactionBatchController } from './http/transaction-batch.controller';
import { TransactionController } from './http/transaction.controller';
import { TransactionsModule } from './transactions.module';

@Module({
  imports: [TransactionsModule],
  controllers: [TransactionController, TransactionBatchController, StatementImportController, StatementProfileController],
})
export class TransactionsHttpModule {}
