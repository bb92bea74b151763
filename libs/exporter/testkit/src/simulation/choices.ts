/** Numbers from 0 to 999 that decide everything in a simulated world. 0 is always the harmless choice. */
export type Script = readonly number[];

/** Reads a script. When it has ended nothing goes wrong any more: a shorter script is a simpler story. */
export class Choices {
  private position = 0;

  constructor(private readonly script: Script) {}

  get areOver(): boolean {
    return this.position >= this.script.length;
  }

  /** A number from 0 to 999. */
  next(): number {
    const choice = this.script[this.position] ?? 0;
    this.position += 1;
    return choice;
  }

  /** One of a few; the first where nothing is decided. */
  among(count: number): number {
    return count > 1 ? this.next() % count : 0;
  }

  /** True for the highest so many of a thousand numbers. */
  chance(permille: number): boolean {
    return this.next() >= 1000 - permille;
  }

  /** A duration up to a limit. */
  upTo(milliseconds: number): number {
    return Math.floor((this.next() * milliseconds) / 999);
  }
}
