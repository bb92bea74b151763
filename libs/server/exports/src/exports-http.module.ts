import { TransactionsModule } from '@kontor/server-transactions';
import { Module } from '@nestjs/common';
import { AnewController } from './http/anew.controller';
import { ExportController } from './http/export.controller';
import { GridController } from './http/grid/grid.controller';
import { LaneController } from './http/lane.controller';
import { ReconciliationController } from './http/reconciliation.controller';
import { RunCareController } from './http/run-care.controller';
import { RunController } from './http/run.controller';
import { RunEventsController } from './http/run-events.controller';
import { RunFileController } from './http/run-file.controller';
import { TransactionTraceController } from './http/transaction-trace.controller';

@Module({
  imports: [TransactionsModule],
  controllers: [GridController, AnewController, ExportController, LaneController, RunController, RunCareController, RunEventsController, RunFileController, ReconciliationController, TransactionTraceController],
})
export class ExportsHttpModule {}
