import { StorageSettings } from '@kontor/server-config';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidDigestError, MissingBlobError, StorageFullError, type BlobStore } from './blob-store';
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
});
