import { StorageSettings } from '@kontor/server-config';
import { refusal } from '@kontor/server-platform';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidDigestError, MissingBlobError, StorageFullError, StorageUnusableError, type BlobStore } from './blob-store';
import { DiskBlobStore } from './disk-blob-store';
import { MemoryBlobStore } from './memory-blob-store';

const directory = mkdtempSync(join(tmpdir(), 'kontor-blobs-'));
afterAll(() => rmSync(directory, { recursive: true }));

const disk = new DiskBlobStore(Object.assign(new StorageSettings(), { directory }));
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const chunks = async function* (...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
};
const whole = async (source: AsyncIterable<Uint8Array>): Promise<string> => {
  const read: Uint8Array[] = [];
  for await (const chunk of source) read.push(chunk);
  return Buffer.concat(read).toString();
};

describe.each<[string, BlobStore]>([
  ['on disk', disk],
  ['in memory', new MemoryBlobStore()],
])('a blob store %s', (_, store) => {
  it('gives back what it was given, under the digest of the bytes', async () => {
    const { sha256, bytes } = await store.store(chunks('two ', 'parts'));
    expect({ sha256, bytes }).toEqual({ sha256: digest(Buffer.from('two parts')), bytes: 9 });
    expect(Buffer.from(await store.read(sha256)).toString()).toBe('two parts');
    expect(await whole(await store.open(sha256))).toBe('two parts');
  });

  it('takes no bytes at all, too', async () => {
    const { sha256, bytes } = await store.store(chunks());
    expect(bytes).toBe(0);
    expect(await store.read(sha256)).toHaveLength(0);
  });

  it('says when bytes are missing', async () => {
    const unknown = digest(Buffer.from('never stored'));
    await expect(store.read(unknown)).rejects.toThrow(MissingBlobError);
    await expect(store.open(unknown)).rejects.toThrow(MissingBlobError);
  });

  it('says that it can keep bytes', async () => {
    await expect(store.probe()).resolves.toBeUndefined();
  });

  it('looks nowhere but under a digest', async () => {
    await expect(async () => store.read('../../etc/passwd')).rejects.toThrow(InvalidDigestError);
  });
});

describe('a blob store on disk', () => {
  const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  it('keeps the same bytes once, and mends a damaged file when they come again', async () => {
    const { sha256 } = await disk.store(chunks('same'));
    writeFileSync(pathOf(sha256), 'damaged');
    await disk.store(chunks('sa', 'me'));
    expect(readFileSync(pathOf(sha256), 'utf8')).toBe('same');
  });

  it('leaves nothing behind when the bytes break off', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('connection lost');
    };
    await expect(disk.store(broken())).rejects.toThrow('connection lost');
    expect(readdirSync(join(directory, 'incoming'))).toEqual([]);
    await expect(disk.read(digest(Buffer.from('half')))).rejects.toThrow(MissingBlobError);
  });

  it('says when the disk is full, and leaves nothing behind', async () => {
    const full = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    await expect(disk.store(full())).rejects.toThrow(StorageFullError);
    expect(readdirSync(join(directory, 'incoming'))).toEqual([]);
  });

  it('takes the same bytes from many at the same moment', async () => {
    const stored = await Promise.all(Array.from({ length: 10 }, () => disk.store(chunks('crowd'))));
    expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(readdirSync(join(directory, 'incoming'))).toEqual([]);
  });

  it.each(['file/below', 'file'])('says before anybody needs it that it cannot be used: %s', async (place) => {
    writeFileSync(join(directory, 'file'), '');
    const blocked = new DiskBlobStore(Object.assign(new StorageSettings(), { directory: join(directory, place) }));
    const failure: unknown = await blocked.probe().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StorageUnusableError);
    expect(refusal(failure)).toMatch(/^Kontor keeps receipts in .*file.*, but cannot write there \((ENOTDIR|EEXIST)\)\. Set KONTOR_STORAGE_DIR to a folder that it may write to/);
  });

  // Below /proc the system answers "no such folder" to the making of one.
  it('does not try for ever where folders cannot be made', async () => {
    const nowhere = new DiskBlobStore(Object.assign(new StorageSettings(), { directory: '/proc/kontor/storage' }));
    await expect(nowhere.probe()).rejects.toThrow(StorageUnusableError);
    await expect(nowhere.store(chunks('x'))).rejects.toThrow();
  });

  it('leaves nothing behind when it is asked whether it can be used', async () => {
    await disk.probe();
    expect(readdirSync(join(directory, 'incoming'))).toEqual([]);
  });
});
