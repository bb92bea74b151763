import { Module } from '@nestjs/common';
import { StatementImportController } from './http/statement-import.controller';
import { StatementProfileController } from './http/statement-profile.controller';
import { TransactionController } from './http/transaction.controller';
import { TransactionsModule } from './transactions.module';

@Module({ imports: [TransactionsModule], controllers: [TransactionController, StatementImportController, StatementProfileController] })
export class TransactionsHttpModule {}
