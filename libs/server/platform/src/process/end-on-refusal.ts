import { refusal } from './refusal';

/** Ends a process that could not start: one sentence where somebody can mend it, the whole error where it is our defect. */
export function endOnRefusal(error: unknown): never {
  const sentence = refusal(error);
  const text = sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
