import type { PatternFault } from './pattern';

/** Ends the reading of a pattern; caught where the reading began. */
export class PatternError extends Error {
  constructor(
    readonly fault: PatternFault,
    readonly at: number,
  ) {
    super(`${fault} at ${at}`);
    this.name = 'PatternError';
  }
}

/** A pattern's characters and how far they have been read. */
export class PatternReader {
  private readonly characters: readonly string[];
  private position = 0;

  constructor(text: string) {
    this.characters = [...text];
  }

  get at(): number {
    return this.position;
  }

  peek(ahead = 0): string | undefined {
    return this.characters[this.position + ahead];
  }

  /** The next character; a pattern that ends here is unfinished. */
  next(): string {
    const character = this.peek();
    if (character === undefined) this.fail('unfinished');
    this.position += 1;
    return character;
  }

  /** Passes over a text if it comes next. */
  take(text: string): boolean {
    if (![...text].every((character, ahead) => this.peek(ahead) === character)) return false;
    this.position += [...text].length;
    return true;
  }

  expect(text: string): void {
    if (this.take(text)) return;
    this.fail(this.peek() === undefined ? 'unfinished' : 'unexpected');
  }

  /** The whole number that comes next, if one does. */
  number(): number | undefined {
    let digits = '';
    while (/^\d$/.test(this.peek() ?? '')) digits += this.next();
    return digits === '' ? undefined : Number.parseInt(digits, 10);
  }

  fail(fault: PatternFault): never {
    throw new PatternError(fault, this.position);
  }
}
