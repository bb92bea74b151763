import type { ReceiptMimeType } from '@kontor/api-contracts';
import type { ReceiptFile } from '@kontor/exporter-contract';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';

/** What is known of a receipt when its bytes are kept. */
export interface NewReceipt extends Omit<ReceiptFile, 'id' | 'mimeType'> {
  readonly organizationId: string;
  readonly mimeType: ReceiptMimeType;
}

/** What an organization uploaded. Never changed, never deleted: § 147 AO. */
@Entity({ tableName: 'receipt' })
export class Receipt extends TenantEntity {
  @Property({ type: 'char(64)' })
  readonly sha256: string;

  @Property({ type: 'text' })
  readonly fileName: string;

  @Property({ type: 'text' })
  readonly mimeType: ReceiptMimeType;

  @Property({ type: 'integer' })
  readonly bytes: number;

  @Property({ ...instantColumn })
  readonly uploadedAt: Date;

  constructor({ organizationId, sha256, fileName, mimeType, bytes }: NewReceipt, at: Date) {
    super(organizationId);
    this.sha256 = sha256;
    this.fileName = fileName;
    this.mimeType = mimeType;
    this.bytes = bytes;
    this.uploadedAt = at;
  }

  toFile(): ReceiptFile {
    return { id: this.id, fileName: this.fileName, mimeType: this.mimeType, bytes: this.bytes, sha256: this.sha256 };
  }
}
