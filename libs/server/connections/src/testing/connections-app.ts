import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountingExporter } from '@kontor/exporter-contract';
import { paperExporter } from '@kontor/exporter-testkit';
import { CodingHttpModule } from '@kontor/server-coding';
import { OrganizationsHttpModule } from '@kontor/server-organizations';
import { startTestApp, type TestApp, type TestAppOptions } from '@kontor/server-platform/testing';
import { TransactionFreeze } from '@kontor/server-transactions';
import { Module } from '@nestjs/common';
import { ConnectionsHttpModule } from '../connections-http.module';
import { ConnectionsModule } from '../connections.module';
import { houseExporter } from './house/house-exporter';
import { LedgerHouse } from './house/ledger-house';
import { oauthClient } from './house/sign-in-window';

export const testExporters: readonly AccountingExporter[] = [houseExporter, paperExporter];

class NothingFrozen extends TransactionFreeze {
  frozenAmong = async (): Promise<ReadonlySet<string>> => new Set();
  exportedAmong = async (): Promise<ReadonlySet<string>> => new Set();
}

/** Stands in for the room that exports. */
@Module({ providers: [{ provide: TransactionFreeze, useClass: NothingFrozen }] })
class NothingFrozenModule {}

export interface ConnectionsApp extends TestApp {
  readonly house: LedgerHouse;
}

/** What the operator has arranged with the house. */
export const arrangedWith = (house: LedgerHouse): Readonly<Record<string, string>> => ({
  KONTOR_EXPORTER_LEDGER_URL_API: house.url,
  KONTOR_EXPORTER_LEDGER_URL_SIGN_IN: house.url,
  KONTOR_EXPORTER_LEDGER_CLIENT_ID: oauthClient.id,
  KONTOR_EXPORTER_LEDGER_CLIENT_SECRET: oauthClient.secret,
});

export interface ConnectionsAppOptions extends Omit<TestAppOptions, 'modules'> {
  /** Besides the usual ones. */
  readonly exporters?: readonly AccountingExporter[];
}

/** The room of connections with those below it, beside a house that keeps books; real throughout. */
export async function startConnectionsApp({ exporters = [], ...options }: ConnectionsAppOptions = {}): Promise<ConnectionsApp> {
  const house = new LedgerHouse();
  await house.open();
  const directory = mkdtempSync(join(tmpdir(), 'kontor-connections-'));
  const modules = [OrganizationsHttpModule, NothingFrozenModule, CodingHttpModule, ConnectionsModule.withExporters([...testExporters, ...exporters]), ConnectionsHttpModule];
  const app = await startTestApp({ ...options, modules, env: { KONTOR_STORAGE_DIR: directory, ...arrangedWith(house), ...options.env } });
  const close = async (): Promise<void> => {
    await app.close();
    await house.close();
    rmSync(directory, { recursive: true });
  };
  return { ...app, house, close };
}
