import type { ByteDecoder, FixedEncoding } from './encodings';
import { FixedDecoder } from './fixed-decoder';
import { isUndecodable } from './undecodable';

const longestMark = 3;
const longestSequence = 4;

/** The encoding a byte order mark names. */
function markedEncoding(bytes: Uint8Array): FixedEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
}

/** Bytes that are not the last of the file may end inside a character. */
function isUtf8(bytes: Uint8Array, isEnd: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isEnd });
    return true;
  } catch (error) {
    // Bytes that are not UTF-8.
    if (isUndecodable(error)) return false;
    throw error;
  }
}

/** Passes ASCII through, the same in both encodings, until the first other byte decides between them. */
export class AutoDecoder implements ByteDecoder {
  private held: Uint8Array = new Uint8Array();
  private started = false;
  private chosen: ByteDecoder | undefined;
  private readonly ascii = new FixedDecoder('utf-8');

  push(bytes: Uint8Array): string {
    if (this.chosen) return this.chosen.push(bytes);
    return this.weigh(Buffer.concat([this.held, bytes]), false);
  }

  end(): string {
    if (this.chosen) return this.chosen.end();
    const rest = this.weigh(this.held, true);
    return rest + (this.chosen ?? this.ascii).end();
  }

  private weigh(bytes: Uint8Array, last: boolean): string {
    this.held = new Uint8Array();
    if (!this.started && bytes.length < longestMark && !last) return this.hold(bytes);
    const marked = this.started ? undefined : markedEncoding(bytes);
    this.started = true;
    if (marked) return this.choose(marked, bytes);
    const first = bytes.findIndex((byte) => byte > 0x7f);
    if (first < 0) return this.ascii.push(bytes);
    return this.ascii.push(bytes.subarray(0, first)) + this.decide(bytes.subarray(first), last);
  }

  private decide(rest: Uint8Array, last: boolean): string {
    if (rest.length < longestSequence && !last) return this.hold(rest);
    const end = rest.findIndex((byte) => byte < 0x80);
    const sequence = rest.subarray(0, Math.min(longestSequence, end < 0 ? rest.length : end + 1));
    return this.choose(isUtf8(sequence, last && sequence.length === rest.length) ? 'utf-8' : 'windows-1252', rest);
  }

  private hold(bytes: Uint8Array): string {
    this.held = bytes;
    return '';
  }

  private choose(encoding: FixedEncoding, bytes: Uint8Array): string {
    this.chosen = new FixedDecoder(encoding, this.ascii.currentLine);
    return this.chosen.push(bytes);
  }
}
