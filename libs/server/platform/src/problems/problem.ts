import type { LocalizedText } from '@kontor/kernel';
import type { ProblemCatalogue, ProblemDefinition, ProblemParameter, ProblemParameters } from './problem-catalogue';

/** One wrong field, before the language of the answer is known. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly detail: LocalizedText;
}

export interface ProblemExtras {
  readonly fields?: readonly FieldProblem[];
  /** Becomes the header `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

/** Ends a request with an answer that names the cure. A user's mistake or a state of affairs, never a defect of ours. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly parameters: Readonly<Record<string, ProblemParameter>> = {},
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

type Arguments<Definition extends ProblemDefinition> =
  keyof ProblemParameters<Definition> extends never
    ? [parameters?: Record<string, never>, extras?: ProblemExtras]
    : [parameters: ProblemParameters<Definition>, extras?: ProblemExtras];

/** A maker of problems of one catalogue: `throw problem('field-locked', { field, reason })`. */
export const problemsOf =
  <Catalogue extends ProblemCatalogue>(_catalogue: Catalogue) =>
  <Code extends keyof Catalogue & string>(code: Code, ...[parameters, extras]: Arguments<Catalogue[Code]>): Problem =>
    new Problem(code, parameters, extras);
