import { createHash } from 'node:crypto';
import type { StoredBlob } from './blob-store';

/** Hands bytes on and knows, once they have all passed, what they were. */
export class Hashed implements AsyncIterable<Uint8Array> {
  private readonly hash = createHash('sha256');
  private length = 0;

  constructor(private readonly source: AsyncIterable<Uint8Array>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.source) {
      this.hash.update(chunk);
      this.length += chunk.byteLength;
      yield chunk;
    }
  }

  result(): StoredBlob {
    return { sha256: this.hash.digest('hex'), bytes: this.length };
  }
}
