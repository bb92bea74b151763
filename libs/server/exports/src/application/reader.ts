import type { Locale } from '@kontor/kernel';

/** Whose data is read, and in which language it is told. */
export interface Reader {
  readonly organizationId: string;
  readonly locale: Locale;
}
