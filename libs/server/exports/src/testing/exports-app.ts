import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountingExporter } from '@kontor/exporter-contract';
import { systemClock } from '@kontor/kernel';
import { CodingHttpModule } from '@kontor/server-coding';
import { ConnectionsHttpModule, ConnectionsModule } from '@kontor/server-connections';
import { arrangedWith, LedgerHouse, testExporters } from '@kontor/server-connections/testing';
import { OrganizationsHttpModule } from '@kontor/server-organizations';
import { CLOCK } from '@kontor/server-platform';
import { startTestApp, type TestApp, type TestAppOptions } from '@kontor/server-platform/testing';
import { Doorbell, MemoryDoorbell, QueueModule } from '@kontor/server-queue';
import { ReceiptsHttpModule } from '@kontor/server-receipts';
import { TransactionsHttpModule } from '@kontor/server-transactions';
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { ExportsHttpModule } from '../exports-http.module';
import { ExportsJobsModule } from '../exports-jobs.module';
import { ExportsModule } from '../exports.module';
import { LaneProcessor } from '../jobs/lane.processor';
import { ReconciliationProcessor } from '../jobs/reconciliation.processor';

@Global()
@Module({ providers: [{ provide: Doorbell, useClass: MemoryDoorbell }], exports: [Doorbell] })
class MemoryDoorbellModule {}

/** Answers the bells when a test says so, where nobody else does. */
@Module({ providers: [LaneProcessor, ReconciliationProcessor] })
class AnswersByHandModule {}

export interface ExportsAppOptions extends Omit<TestAppOptions, 'modules'> {
  /** Rings travel over Redis and the worker's jobs answer them; otherwise they are remembered, and the test answers. */
  readonly withWorker?: boolean;
  /** A house that is open already, for a second process. */
  readonly house?: LedgerHouse;
  readonly exporters?: readonly AccountingExporter[];
}

export interface ExportsApp extends TestApp {
  readonly house: LedgerHouse;
}

const rooms = [OrganizationsHttpModule, TransactionsHttpModule, ReceiptsHttpModule, CodingHttpModule, ConnectionsHttpModule, ExportsModule, ExportsHttpModule];
const workers: readonly (Type | DynamicModule)[] = [QueueModule.forRoot(), ExportsJobsModule];

/** Whoever falls silent is noticed within a second, and what is in doubt can be seen at once. */
const impatient = { KONTOR_SWEEP_SECONDS: '1', KONTOR_LEASE_SECONDS: '2', KONTOR_SETTLE_SECONDS: '0' };

/** Every room with its doors, beside a house that keeps books; the time is the real one, as the database's is. */
export async function startExportsApp({ withWorker = false, exporters = [], house: open, ...options }: ExportsAppOptions = {}): Promise<ExportsApp> {
  const house = open ?? new LedgerHouse();
  if (!open) await house.open();
  const directory = mkdtempSync(join(tmpdir(), 'kontor-exports-'));
  const bells = withWorker ? workers : [MemoryDoorbellModule, AnswersByHandModule];
  const modules = [...bells, ConnectionsModule.withExporters([...testExporters, ...exporters]), ...rooms];
  const env = { KONTOR_STORAGE_DIR: directory, ...arrangedWith(house), ...impatient, ...options.env };
  const app = await startTestApp({ ...options, modules, env, overrides: [[CLOCK, systemClock], ...(options.overrides ?? [])] });
  const close = async (): Promise<void> => {
    await app.close();
    if (!open) await house.close();
    rmSync(directory, { recursive: true });
  };
  return { ...app, house, close };
}
