import { reason } from '../reasons/reason';
import { StatementFault } from '../reasons/statement-fault';
import type { ByteDecoder, FixedEncoding } from './encodings';
import { isUndecodable } from './undecodable';
import { mendWindows1252 } from './windows-1252';

const lineFeed = 0x0a;

/** Decodes with the platform's decoder, line by line, and refuses where that would put a replacement character. */
export class FixedDecoder implements ByteDecoder {
  private readonly decoder: InstanceType<typeof TextDecoder>;
  private fault: StatementFault | undefined;

  /** `line` is the one the next byte stands on. */
  constructor(
    private readonly encoding: FixedEncoding,
    private line = 1,
  ) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  get currentLine(): number {
    return this.line;
  }

  /** Lines before a bad one are handed over first; the fault comes with the next call. */
  push(bytes: Uint8Array): string {
    let text = '';
    for (let start = 0; start < bytes.length && !this.fault; ) {
      const feed = bytes.indexOf(lineFeed, start);
      const end = feed < 0 ? bytes.length : feed + 1;
      text += this.attempt(() => this.decoder.decode(bytes.subarray(start, end), { stream: true }), text !== '');
      if (feed >= 0) this.line += 1;
      start = end;
    }
    return this.encoding === 'windows-1252' ? mendWindows1252(text) : text;
  }

  end(): string {
    return this.attempt(() => this.decoder.decode(), false);
  }

  private attempt(run: () => string, hasText: boolean): string {
    if (this.fault) throw this.fault;
    try {
      return run();
    } catch (error) {
      // Bytes the encoding does not have.
      if (!isUndecodable(error)) throw error;
      this.fault = new StatementFault(this.line, reason('wrong-encoding', { encoding: this.encoding }));
      if (hasText) return '';
      throw this.fault;
    }
  }
}
