/** Something the person at the keyboard can mend: the message is a whole sentence that names the cure, shown without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The operating system's word for what went wrong (`EACCES`, `ECONNREFUSED`), where there is one. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The shortest honest name of a failure, for the middle of a sentence. */
export const reasonOf = (error: unknown): string => systemCode(error) ?? (error instanceof Error ? error.message : String(error));
