import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { mostAttachments, mostReceiptBytes } from '../domain/limits';

export interface PdfAttachment {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** `unreadable`: damaged, locked with a password, or too much to read. */
export type AttachmentsRead = { readonly outcome: 'read'; readonly attachments: readonly PdfAttachment[] } | { readonly outcome: 'unreadable' };

/**
 * Somebody else's file is opened in a thread of its own, which is ended when it takes too long: what a file unpacks to
 * cannot be told before. The program is text because it runs as plain Node, outside of what this process was built into.
 */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { bytes, library, most, largest } = workerData;
  const read = async () => {
    const { getDocument } = await import(library);
    const pdf = await getDocument({ data: bytes, isEvalSupported: false, useWorkerFetch: false, disableFontFace: true, stopAtErrors: true, verbosity: 0 }).promise;
    const found = Object.values((await pdf.getAttachments()) ?? {});
    const isXml = ({ filename, content }) => /\\.xml$/i.test(filename) && content?.length <= largest;
    return found.filter(isXml).slice(0, most).map(({ filename, content }) => ({ fileName: filename, bytes: content }));
  };
  read().then((attachments) => parentPort.postMessage({ outcome: 'read', attachments }), () => parentPort.postMessage({ outcome: 'unreadable' }));
`;

const library = pathToFileURL(createRequire(__filename).resolve('pdfjs-dist/legacy/build/pdf.mjs')).href;

const longestMs = 5_000;
const memory = { maxOldGenerationSizeMb: 256 } as const;

/** Takes the XML files out of a PDF, one document at a time. */
@Injectable()
export class PdfAttachmentReader {
  private turn: Promise<unknown> = Promise.resolve();

  read(bytes: Uint8Array): Promise<AttachmentsRead> {
    const mine = this.turn.then(() => this.open(bytes));
    this.turn = mine;
    return mine;
  }

  private open(bytes: Uint8Array): Promise<AttachmentsRead> {
    const worker = new Worker(program, { eval: true, resourceLimits: memory, workerData: { bytes: Uint8Array.from(bytes), library, most: mostAttachments, largest: mostReceiptBytes } });
    return new Promise<AttachmentsRead>((resolve) => {
      const end = (read: AttachmentsRead): void => {
        clearTimeout(alarm);
        resolve(read);
        void worker.terminate();
      };
      const giveUp = (): void => end({ outcome: 'unreadable' });
      const alarm = setTimeout(giveUp, longestMs);
      worker.once('message', (read: AttachmentsRead) => end(read));
      // Out of memory, or a defect of the library on this very file.
      worker.once('error', giveUp);
    });
  }
}
