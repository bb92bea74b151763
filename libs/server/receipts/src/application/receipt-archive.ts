import type { ReceiptContent } from '@kontor/exporter-contract';
import { TenantScope } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { receiptProblem } from '../domain/receipt-problems';
import { Receipt } from '../persistence/receipt.entity';
import { BlobStore } from '../storage/blob-store';

/** The bytes are others than those that were uploaded: nothing may be shown or sent that is not the original. */
export class DamagedReceiptError extends Error {
  constructor(receiptId: string) {
    super(`The stored bytes of receipt ${receiptId} have changed. Restore the folder of KONTOR_STORAGE_DIR from a back-up.`);
    this.name = 'DamagedReceiptError';
  }
}

/** Hands out original receipts, proved to be the bytes that were uploaded. */
@Injectable()
export class ReceiptArchive {
  constructor(
    private readonly scope: TenantScope,
    private readonly blobs: BlobStore,
  ) {}

  /** Throws the problem `receipt-not-found`, or {@link DamagedReceiptError}. */
  async open(organizationId: string, receiptId: string): Promise<ReceiptContent> {
    const { fileName, mimeType, sha256 } = await this.find(organizationId, receiptId);
    const bytes = await this.blobs.read(sha256);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new DamagedReceiptError(receiptId);
    return { fileName, mimeType, sha256, bytes };
  }

  private find(organizationId: string, receiptId: string): Promise<Receipt> {
    return this.scope.run(organizationId, async (em) => {
      const receipt = await em.findOne(Receipt, { id: receiptId });
      if (!receipt) throw receiptProblem('receipt-not-found');
      return receipt;
    });
  }
}
