import { Module } from '@nestjs/common';
import { EInvoiceController } from './http/e-invoice.controller';
import { ReceiptContentController } from './http/receipt-content.controller';
import { ReceiptUpload } from './http/receipt-upload';
import { ReceiptController } from './http/receipt.controller';
import { TransactionReceiptController } from './http/transaction-receipt.controller';
import { ReceiptsModule } from './receipts.module';

@Module({ imports: [ReceiptsModule], providers: [ReceiptUpload], controllers: [ReceiptController, ReceiptContentController, EInvoiceController, TransactionReceiptController] })
export class ReceiptsHttpModule {}
