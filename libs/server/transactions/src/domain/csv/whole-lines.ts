import { maxRowCharacters } from '../limits';
import { StatementFault } from '../reasons/statement-fault';

/**
 * Text in whole lines with a line feed at every end: files edited on several machines mix line ends. Where the source
 * fails, the line it failed in is not handed on as if it were whole, and the failure waits to be asked for: a stream
 * that is broken off would lose the rows it has read but not yet handed on.
 */
export class WholeLines {
  private held: string[] = [];
  private heldCharacters = 0;
  /** A carriage return at the end of a piece may be half a line end. */
  private halfEnd = '';
  private failure: StatementFault | undefined;

  constructor(private readonly text: AsyncIterable<string>) {}

  async *read(): AsyncGenerator<string> {
    try {
      for await (const piece of this.text) {
        const lines = this.add(piece);
        if (lines) yield lines;
      }
    } catch (error) {
      // A StatementFault is about the file and waits; anything else is a broken source.
      if (!(error instanceof StatementFault)) throw error;
      this.failure = error;
      return;
    }
    yield this.takeHeld() + (this.halfEnd ? '\n' : '');
  }

  /** The failure the text ended with, if it did. */
  fault(): StatementFault | undefined {
    return this.failure;
  }

  /** The lines that are whole now; of a line too long for a row what there is, for the parser to refuse. */
  private add(piece: string): string {
    const text = this.halfEnd + piece;
    this.halfEnd = text.endsWith('\r') ? '\r' : '';
    const lines = text.slice(0, text.length - this.halfEnd.length).replace(/\r\n?/g, '\n');
    const end = lines.lastIndexOf('\n') + 1;
    const whole = end > 0 ? this.takeHeld() + lines.slice(0, end) : '';
    this.hold(lines.slice(end));
    return this.heldCharacters > maxRowCharacters ? whole + this.takeHeld() : whole;
  }

  private hold(rest: string): void {
    if (rest) this.held.push(rest);
    this.heldCharacters += rest.length;
  }

  private takeHeld(): string {
    const text = this.held.join('');
    this.held = [];
    this.heldCharacters = 0;
    return text;
  }
}
