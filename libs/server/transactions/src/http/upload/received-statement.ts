import { createHash } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@kontor/kernel';
import type { StatementFile } from '../../application/importing/statement-file';

/** Longer than any preamble and header. */
const beginningBytes = 64 * 1024;
const ownerOnly = 0o600;

/** A file that was uploaded. It has no name on disk: whenever the process ends, however it ends, the file is gone. */
export class ReceivedStatement implements StatementFile {
  private constructor(
    readonly name: string,
    readonly bytes: number,
    readonly sha256: string,
    private readonly handle: FileHandle,
  ) {}

  static async receive(name: string, upload: AsyncIterable<Buffer>): Promise<ReceivedStatement> {
    const path = join(tmpdir(), `kontor-statement-${newId()}`);
    const handle = await open(path, 'wx+', ownerOnly);
    try {
      await unlink(path);
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of upload) {
        hash.update(chunk);
        await handle.writeFile(chunk);
        bytes += chunk.length;
      }
      return new ReceivedStatement(name, bytes, hash.digest('hex'), handle);
    } catch (error) {
      // The sender hung up or the disk is full: either way nobody will close the file but we.
      await handle.close();
      throw error;
    }
  }

  async beginning(): Promise<Uint8Array> {
    const { buffer, bytesRead } = await this.handle.read({ buffer: Buffer.alloc(beginningBytes), position: 0 });
    return buffer.subarray(0, bytesRead);
  }

  read(): AsyncIterable<Uint8Array> {
    return this.handle.createReadStream({ start: 0, autoClose: false });
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
