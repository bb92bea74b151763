import type { FileKind } from '../books/stored-file';
import { isElectronicInvoice } from './electronic-invoice';
import { kindOf } from './file-kind';
import { jpegSize, pngSize } from './image-size';

/** Measured: exactly 5 MiB is still accepted. */
export const largestFile = 5_242_880;

export interface SentFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** The code Lexware refuses a file with; `undefined` when the file is fine. */
export function fileFault({ fileName, bytes }: SentFile): string | undefined {
  const kind = kindOf(fileName);
  if (!kind) return 'inacceptable_file_extension';
  if (bytes.length > largestFile) return 'max_file_size_exceeded';
  return contentFaults[kind](bytes);
}

const isPicture = (size: { width: number; height: number } | undefined): boolean => size !== undefined && size.width > 1 && size.height > 1;

/** Lexware looks inside: a picture of one pixel cannot be converted, and a PDF that breaks off is called toxic. */
const contentFaults: Readonly<Record<FileKind, (bytes: Buffer) => string | undefined>> = {
  pdf: (bytes) => (isWholePdf(bytes) && !hasActiveContent(bytes) ? undefined : 'voucher_upload_toxic_pdf'),
  jpg: (bytes) => (isPicture(jpegSize(bytes)) ? undefined : 'image_conversion_error'),
  png: (bytes) => (isPicture(pngSize(bytes)) ? undefined : 'image_conversion_error'),
  xml: (bytes) => (isElectronicInvoice(bytes) ? undefined : 'invalid_xrechnung'),
};

const isWholePdf = (bytes: Buffer): boolean => bytes.subarray(0, 1_024).includes('%PDF-') && bytes.includes('%%EOF', Math.max(0, bytes.length - 2_048));

const hasActiveContent = (bytes: Buffer): boolean => ['/JavaScript', '/Launch'].some((word) => bytes.includes(word));
