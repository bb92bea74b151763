import type { FieldError } from '@kontor/api-contracts';
import type { Failure } from '@kontor/admin-data-access';

/** What the server said about single fields. */
export const fieldErrorsOf = (failure: Failure | undefined): readonly FieldError[] => (failure?.kind === 'problem' ? (failure.problem.errors ?? []) : []);
