import { TransactionsModule } from '@kontor/server-transactions';
import { Module } from '@nestjs/common';
import { AnewController } from './http/anew.controller';
import { ExportController } from './http/export.controller';
import { GridCodingController } from './http/grid/grid-coding.controller';
import { GridController } from './http/grid/grid.controller';
import { ViewController } from './http/grid/view.controller';
import { LateController } from './http/late.controller';
import { LaneController } from './http/lane.controller';
import { OverviewController } from './http/overview/overview.controller';
import { ReconciliationController } from './http/reconciliation.controller';
import { RunCareController } from './http/run-care.controller';
import { RunController } from './http/run.controller';
import { RunEventsController } from './http/run-events.controller';
import { RunFileController } from './http/run-file.controller';
import { TakeBackController } from './http/take-back.controller';
import { TransactionTraceController } from './http/transaction-trace.controller';

@Module({
  imports: [TransactionsModule],
  controllers: [LateController, TakeBackController, GridController, GridCodingController, ViewController, AnewController, ExportController, LaneController, RunController, RunCareController, RunEventsController, RunFileController, ReconciliationController, OverviewController, TransactionTraceController],
})
export class ExportsHttpModule {}
