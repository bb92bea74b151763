import type { ExporterFault, SetupOutcome } from '@kontor/exporter-contract';
import type { LocalizedText } from '@kontor/kernel';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';

export type SetupResult = SetupOutcome['did'] | 'passed-over' | 'failed';

export interface HookReport {
  readonly hook: string;
  readonly position: number;
  readonly title: LocalizedText;
  readonly did: SetupResult;
  readonly note: LocalizedText;
  readonly fault: ExporterFault | null;
  readonly at: Date;
}

/** What one set-up hook did the last time it ran. */
@Entity({ tableName: 'setup_report' })
export class SetupReport extends TenantEntity {
  @Property({ type: 'uuid' })
  readonly connectionId: string;

  @Property({ type: 'text' })
  readonly hook: string;

  @Property({ type: 'integer' })
  position: number;

  @Property({ type: 'json' })
  title: LocalizedText;

  @Property({ type: 'text' })
  did: SetupResult;

  @Property({ type: 'json' })
  note: LocalizedText;

  @Property({ type: 'json', nullable: true })
  fault: ExporterFault | null;

  @Property({ ...instantColumn })
  ranAt: Date;

  constructor(organizationId: string, connectionId: string, report: HookReport) {
    super(organizationId);
    this.connectionId = connectionId;
    this.hook = report.hook;
    this.position = report.position;
    this.title = report.title;
    this.did = report.did;
    this.note = report.note;
    this.fault = report.fault;
    this.ranAt = report.at;
  }

  tell({ position, title, did, note, fault, at }: HookReport): void {
    this.position = position;
    this.title = title;
    this.did = did;
    this.note = note;
    this.fault = fault;
    this.ranAt = at;
  }
}
