import { InvalidSettingsError } from '@kontor/server-config';
import { CannotStepDownError, DatabaseBehindError, DatabaseUnavailableError, UnsafeDatabaseRoleError } from '@kontor/server-persistence';
import { StartRefusal } from './start-refusal';

/** Their messages name the cure. */
const selfExplaining = [CannotStepDownError, InvalidSettingsError, DatabaseBehindError, DatabaseUnavailableError, StartRefusal, UnsafeDatabaseRoleError];

interface SystemFault extends Error {
  readonly code?: unknown;
  readonly port?: unknown;
}

const noDatabase = 'Kontor cannot start: the database does not answer. Start PostgreSQL, or correct KONTOR_DATABASE_URL and KONTOR_DATABASE_APP_URL.';
const noEntry = 'Kontor cannot start: the database does not let it in. Correct the login in KONTOR_DATABASE_URL and KONTOR_DATABASE_APP_URL.';

const sentences: Readonly<Record<string, (fault: SystemFault) => string>> = {
  EADDRINUSE: ({ port }) => `Kontor cannot start: port ${String(port)} is in use. Stop the program that uses it, or set KONTOR_API_PORT or KONTOR_WORKER_PORT to a free one.`,
  EACCES: ({ port }) => `Kontor cannot start: it may not listen on port ${String(port)}. Set KONTOR_API_PORT or KONTOR_WORKER_PORT to one above 1023.`,
  ECONNREFUSED: () => noDatabase,
  ENOTFOUND: () => noDatabase,
  '28P01': () => noEntry,
  '28000': () => noEntry,
  '3D000': () => noEntry,
};

/** The sentence for a start that failed for a reason outside the code; undefined for a defect. */
export function refusal(error: unknown): string | undefined {
  if (selfExplaining.some((kind) => error instanceof kind)) return (error as Error).message;
  if (!(error instanceof Error)) return undefined;
  const fault: SystemFault = error;
  return sentences[String(fault.code)]?.(fault);
}
