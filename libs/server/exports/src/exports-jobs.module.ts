import { Module } from '@nestjs/common';
import { LaneProcessor } from './jobs/lane.processor';
import { LaneSweeper } from './jobs/lane-sweeper';
import { ReconciliationProcessor } from './jobs/reconciliation.processor';

/** What only the worker does: answer bells and sweep. */
@Module({ providers: [LaneProcessor, ReconciliationProcessor, LaneSweeper] })
export class ExportsJobsModule {}
