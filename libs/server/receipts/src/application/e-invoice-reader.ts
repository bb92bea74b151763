import type { EInvoiceView } from '@kontor/api-contracts';
import type { ReceiptContent } from '@kontor/exporter-contract';
import { Injectable } from '@nestjs/common';
import type { EInvoice } from '../domain/e-invoice/e-invoice';
import { readEInvoice, type EInvoiceRead } from '../domain/e-invoice/read-e-invoice';
import { unreadableTexts } from '../domain/e-invoice/unreadable-texts';
import { receiptProblem } from '../domain/receipt-problems';
import { PdfAttachmentReader } from './pdf-attachment-reader';
import { ReceiptArchive } from './receipt-archive';

interface Found {
  readonly invoice: EInvoice;
  readonly attachment: string | null;
}

/** Reads what the machine-readable part of a receipt says: of an XML file, or of one inside a PDF. */
@Injectable()
export class EInvoiceReader {
  constructor(
    private readonly archive: ReceiptArchive,
    private readonly pdfs: PdfAttachmentReader,
  ) {}

  /** Throws the problems `receipt-not-found`, `receipt-not-e-invoice` and `e-invoice-unreadable`. */
  async read(organizationId: string, receiptId: string): Promise<EInvoiceView> {
    const receipt = await this.archive.open(organizationId, receiptId);
    const { invoice, attachment } = await this.find(receipt);
    return { receiptId, attachment, ...invoice };
  }

  private find(receipt: ReceiptContent): Promise<Found> {
    if (receipt.mimeType === 'application/pdf') return this.inPdf(receipt.bytes);
    if (receipt.mimeType !== 'application/xml') throw receiptProblem('receipt-not-e-invoice');
    return Promise.resolve({ invoice: invoiceOf(readEInvoice(receipt.bytes)), attachment: null });
  }

  /** A PDF may carry other XML beside the invoice. */
  private async inPdf(bytes: Uint8Array): Promise<Found> {
    const pdf = await this.pdfs.read(bytes);
    if (pdf.outcome === 'unreadable') throw receiptProblem('e-invoice-unreadable', { reason: unreadableTexts['unreadable-pdf'] });
    const tried = pdf.attachments.map((file) => ({ fileName: file.fileName, read: readEInvoice(file.bytes) }));
    const chosen = tried.find(({ read }) => read.outcome === 'read') ?? tried.find(({ read }) => read.outcome === 'refused');
    if (!chosen) throw receiptProblem('receipt-not-e-invoice');
    return { invoice: invoiceOf(chosen.read), attachment: chosen.fileName };
  }
}

function invoiceOf(read: EInvoiceRead): EInvoice {
  if (read.outcome === 'none') throw receiptProblem('receipt-not-e-invoice');
  if (read.outcome === 'refused') throw receiptProblem('e-invoice-unreadable', { reason: unreadableTexts[read.refusal] });
  return read.invoice;
}
