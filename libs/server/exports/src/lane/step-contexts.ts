import type { AccountingExporter, SettingValues, StepContext } from '@kontor/exporter-contract';
import { RemoteDesk, type Connection } from '@kontor/server-connections';
import { Injectable } from '@nestjs/common';
import { LaneSources } from './lane-sources';

export interface StepGround {
  readonly exporter: AccountingExporter;
  readonly context: StepContext<SettingValues>;
}

/** What an exporter needs to look at its own entries outside a lane. */
@Injectable()
export class StepContexts {
  constructor(
    private readonly desk: RemoteDesk,
    private readonly sources: LaneSources,
  ) {}

  of(connection: Connection, intendedAt: Date, signal: AbortSignal): StepGround {
    const caller = this.desk.callerOf(connection);
    const { company, organizationId } = connection;
    const openReceipt: StepContext<SettingValues>['openReceipt'] = (receiptId) => this.sources.receipt(organizationId, receiptId);
    return { exporter: caller.exporter, context: { ...this.desk.context(caller, signal), company, intendedAt, openReceipt } };
  }
}
