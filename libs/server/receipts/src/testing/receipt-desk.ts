import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReceiptView, TransactionReceiptsView, UploadView } from '@kontor/api-contracts';
import { OrganizationsModule } from '@kontor/server-organizations';
import { type Office, startTestApp, type TestApp } from '@kontor/server-platform/testing';
import type { Test } from 'supertest';
import { ReceiptsHttpModule } from '../receipts-http.module';
import { pdf } from './sample-files';
import { StandInRoomsModule } from './stand-in-rooms.module';

/** An application with this room, and a folder of its own for the bytes. */
export interface ReceiptApp extends TestApp {
  readonly directory: string;
}

export async function startReceiptApp(): Promise<ReceiptApp> {
  const directory = mkdtempSync(join(tmpdir(), 'kontor-receipts-'));
  const app = await startTestApp({ modules: [OrganizationsModule, StandInRoomsModule, ReceiptsHttpModule], env: { KONTOR_STORAGE_DIR: directory } });
  const close = async (): Promise<void> => {
    await app.close();
    rmSync(directory, { recursive: true });
  };
  return { ...app, directory, close };
}

let made = 0;
/** Bytes that nobody uploaded before. */
export const freshPdf = (): Buffer => pdf(`receipt ${(made += 1)}`);

export type NamedFile = readonly [name: string, bytes: Buffer];

export function upload(by: Office, files: readonly NamedFile[], fields: Readonly<Record<string, string>> = {}): Test {
  const request = by.browser.post('/receipts');
  for (const [name, value] of Object.entries(fields)) void request.field(name, value);
  for (const [name, bytes] of files) void request.attach('files', bytes, name);
  return request;
}

/** Uploads one file that is new. */
export async function uploaded(by: Office, bytes = freshPdf(), name = 'Beleg.pdf'): Promise<ReceiptView> {
  const [file] = ((await upload(by, [[name, bytes]]).expect(201)).body as UploadView).files;
  if (!file?.receipt) throw new Error('expected a receipt');
  return file.receipt;
}

export const receiptsOf = async (by: Office, transactionId: string): Promise<TransactionReceiptsView> =>
  (await by.browser.get(`/transactions/${transactionId}/receipts`).expect(200)).body as TransactionReceiptsView;

export const namesOf = ({ receipts }: TransactionReceiptsView): readonly string[] => receipts.map(({ fileName }) => fileName);
