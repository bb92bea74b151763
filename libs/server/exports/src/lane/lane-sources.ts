import type { AccountingExporter, ReceiptContent } from '@kontor/exporter-contract';
import { LaneSettings } from '@kontor/server-config';
import { ReceiptArchive } from '@kontor/server-receipts';
import { Injectable } from '@nestjs/common';

/** What lanes read besides connections: receipts, and how long the operator lets an unanswered request settle. */
@Injectable()
export class LaneSources {
  constructor(
    private readonly archive: ReceiptArchive,
    private readonly settings: LaneSettings,
  ) {}

  receipt(organizationId: string, receiptId: string): Promise<ReceiptContent> {
    return this.archive.open(organizationId, receiptId);
  }

  /** Outside production the wait may be shortened, where the system is known to answer faster: a sandbox on this machine. */
  patient(exporter: AccountingExporter): AccountingExporter {
    const { settleSeconds } = this.settings;
    if (settleSeconds === undefined) return exporter;
    const milliseconds = settleSeconds * 1000;
    const remote = { ...exporter.manifest.remote, maxRequestMilliseconds: milliseconds, readLagMilliseconds: milliseconds };
    return { ...exporter, manifest: { ...exporter.manifest, remote } };
  }
}
