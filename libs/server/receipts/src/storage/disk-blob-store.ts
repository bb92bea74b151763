import { newId } from '@kontor/kernel';
import { StorageSettings } from '@kontor/server-config';
import { Injectable } from '@nestjs/common';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { assertDigest, BlobStore, MissingBlobError, StorageFullError, StorageUnusableError, type StoredBlob } from './blob-store';
import { Hashed } from './hashed';
import { makeFolder } from './make-folder';

/** Both of one file system, because only there a rename is atomic. */
const incoming = 'incoming';

/** Keeps bytes as files named by their digest, two levels of folders deep: `ab/cd/abcd…`. */
@Injectable()
export class DiskBlobStore extends BlobStore {
  private readonly root: string;

  constructor({ directory }: StorageSettings) {
    super();
    this.root = resolve(directory);
  }

  async store(bytes: AsyncIterable<Uint8Array>): Promise<StoredBlob> {
    const draft = join(this.root, incoming, newId());
    await makeFolder(dirname(draft));
    try {
      const stored = await this.write(draft, bytes).catch(fullOr);
      await this.settle(draft, this.pathOf(stored.sha256));
      return stored;
    } finally {
      // Gone already when all went well; a half-written draft is of no use to anybody.
      await rm(draft, { force: true });
    }
  }

  async open(sha256: string): Promise<Readable> {
    assertDigest(sha256);
    const file = await open(this.pathOf(sha256), 'r').catch((error: unknown) => missingOr(error, sha256));
    return file.createReadStream();
  }

  read(sha256: string): Promise<Uint8Array> {
    assertDigest(sha256);
    return readFile(this.pathOf(sha256)).catch((error: unknown) => missingOr(error, sha256));
  }

  /** Writes a file as every upload does, and takes it away again. */
  async probe(): Promise<void> {
    const draft = join(this.root, incoming, newId());
    try {
      await makeFolder(dirname(draft));
      await writeFile(draft, 'probe', { flag: 'wx' });
      await rm(draft);
    } catch (error) {
      // Whatever the system says: nothing can be kept here.
      throw new StorageUnusableError(this.root, reasonOf(error), { cause: error });
    }
  }

  private async write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredBlob> {
    const hashed = new Hashed(bytes);
    const file = await open(path, 'wx');
    try {
      await writeFile(file, hashed);
      await file.sync();
    } finally {
      await file.close();
    }
    return hashed.result();
  }

  /** Also where the name is taken: the bytes are the same, and a file damaged since is whole again. */
  private async settle(draft: string, path: string): Promise<void> {
    await makeFolder(dirname(path));
    await rename(draft, path);
    // A new name, of the file or of a new folder, is there for good only when the folder above it is written.
    for (const folder of [dirname(path), dirname(dirname(path)), this.root]) await syncFolder(folder);
  }

  private pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

const reasonOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

function missingOr(error: unknown, sha256: string): never {
  throw hasCode(error, 'ENOENT') ? new MissingBlobError(sha256) : error;
}

function fullOr(error: unknown): never {
  throw hasCode(error, 'ENOSPC', 'EDQUOT') ? new StorageFullError({ cause: error }) : error;
}
