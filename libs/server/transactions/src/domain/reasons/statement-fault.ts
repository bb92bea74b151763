import type { Reason } from './reason';

/** The file cannot be read on from here. Thrown through the streams and turned into a `file-error` at the end. */
export class StatementFault extends Error {
  constructor(
    readonly line: number,
    readonly reason: Reason,
  ) {
    super(reason.sentence.en);
    this.name = 'StatementFault';
  }
}
