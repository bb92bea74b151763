import { PersistenceModule } from '@kontor/server-persistence';
import { ProblemsModule } from '@kontor/server-platform';
import { TransactionsModule } from '@kontor/server-transactions';
import { Module } from '@nestjs/common';
import { EInvoiceReader } from './application/e-invoice-reader';
import { PdfAttachmentReader } from './application/pdf-attachment-reader';
import { ReceiptArchive } from './application/receipt-archive';
import { ReceiptFinder } from './application/receipt-finder';
import { ReceiptIntake } from './application/receipt-intake';
import { ReceiptLinker } from './application/receipt-linker';
import { receiptProblems } from './domain/receipt-problems';
import { ReceiptLink } from './persistence/receipt-link.entity';
import { Receipt } from './persistence/receipt.entity';
import { BlobStore } from './storage/blob-store';
import { DiskBlobStore } from './storage/disk-blob-store';
import { StorageWatch } from './storage/storage-watch';

const verbs = [ReceiptArchive, EInvoiceReader, ReceiptFinder, ReceiptIntake, ReceiptLinker];
const storage = { provide: BlobStore, useClass: DiskBlobStore };

@Module({
  imports: [PersistenceModule.forFeature([Receipt, ReceiptLink]), ProblemsModule.forRoom(receiptProblems), TransactionsModule],
  providers: [...verbs, PdfAttachmentReader, storage, StorageWatch],
  exports: [...verbs, BlobStore],
})
export class ReceiptsModule {}
