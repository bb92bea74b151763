/** Keeps log lines instead of printing them. */
export class LogCapture {
  readonly lines: string[] = [];

  write(line: string): void {
    this.lines.push(line);
  }

  /** Everything logged so far, for searching. */
  get text(): string {
    return this.lines.join('');
  }
}
