import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { fileNameOf } from '../domain/file-name';
import type { ReceiptMimeType, Refusal } from '../domain/receipt-format';
import { receiptProblem } from '../domain/receipt-problems';
import { recognizeFormat } from '../domain/recognize-format';
import { Receipt, type NewReceipt } from '../persistence/receipt.entity';
import { BlobStore, StorageFullError } from '../storage/blob-store';
import { ReceiptLinker } from './receipt-linker';

export interface IncomingFile {
  /** As the sender calls it. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What became of one file. `known`: the same bytes are a receipt of the organization already. */
export type Taken =
  | { readonly fileName: string; readonly outcome: 'stored' | 'known'; readonly receipt: Receipt }
  | { readonly fileName: string; readonly outcome: 'refused'; readonly refusal: Refusal };

type Kept = { readonly given: string } & NewReceipt;
type Checked = Kept | Extract<Taken, { outcome: 'refused' }>;

/** Takes receipts in: checks them, keeps their bytes, and knows the same bytes again. */
@Injectable()
export class ReceiptIntake {
  constructor(
    private readonly scope: TenantScope,
    private readonly blobs: BlobStore,
    private readonly linker: ReceiptLinker,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Each file for itself; linking all of them at once is one deed, and where it is refused none is taken. */
  async take(actor: Actor, files: readonly IncomingFile[], transactionId?: string): Promise<readonly Taken[]> {
    const checked: Checked[] = [];
    for (const file of files) checked.push(await this.check(actor.organizationId, file));
    return this.scope.run(actor.organizationId, async (em) => {
      const taken: Taken[] = [];
      for (const file of checked) taken.push('outcome' in file ? file : await this.record(em, actor, file));
      const receiptIds = taken.flatMap((file) => (file.outcome === 'refused' ? [] : [file.receipt.id]));
      if (transactionId !== undefined && receiptIds.length > 0) await this.linker.link(em, actor, transactionId, receiptIds);
      return taken;
    });
  }

  /** Bytes are kept before anything is written down: a receipt without bytes would be worse than bytes without a receipt. */
  private async check(organizationId: string, { fileName, bytes }: IncomingFile): Promise<Checked> {
    const format = await recognizeFormat(bytes);
    if ('refusal' in format) return { fileName, outcome: 'refused', refusal: format.refusal };
    const stored = await this.blobs.store(once(bytes)).catch(noRoomOr);
    return { ...stored, organizationId, given: fileName, fileName: fileNameOf(fileName, format.mimeType), mimeType: format.mimeType satisfies ReceiptMimeType };
  }

  private async record(em: EntityManager, actor: Actor, { given, ...file }: Kept): Promise<Taken> {
    const fresh = new Receipt(file, this.clock.now());
    // Somebody who uploads the same bytes at this moment waits here for the other's commit, and then finds that receipt.
    await em.createQueryBuilder(Receipt).insert(fresh).onConflict(['organization_id', 'sha256']).ignore().execute();
    const receipt = await em.findOneOrFail(Receipt, { sha256: file.sha256 });
    if (receipt.id !== fresh.id) return { fileName: given, outcome: 'known', receipt };
    const { sha256, mimeType, bytes } = file;
    this.audit.record(em, actor, 'receipt.uploaded', { type: 'receipt', id: receipt.id }, { sha256, mimeType, bytes });
    return { fileName: given, outcome: 'stored', receipt };
  }
}

function noRoomOr(error: unknown): never {
  throw error instanceof StorageFullError ? receiptProblem('receipt-storage-full') : error;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
