import { HttpErrorResponse } from '@angular/common/http';
import type { ProblemDocument } from '@kontor/api-contracts';

/** Why a request did not succeed, in the forms a person has to be told differently. */
export type Failure =
  | {
      readonly kind: 'problem';
      readonly problem: ProblemDocument;
      /** The language the texts are written in. */
      readonly language: string;
      /** The server does not take the request again before. */
      readonly retryAfterSeconds: number;
    }
  /** There was no answer. */
  | { readonly kind: 'unreachable' }
  /** There was an answer, but not one of Kontor: that of a proxy, for example. */
  | { readonly kind: 'not-understood'; readonly status: number };

const texts = ['code', 'title', 'detail', 'cure', 'requestId'];

const isProblem = (body: unknown): body is ProblemDocument =>
  typeof body === 'object' && body !== null && texts.every((name) => typeof Reflect.get(body, name) === 'string');

/** Where no content is expected, the browser hands over a refusal as the text it came in. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // SyntaxError: the page of a proxy, for example
  }
}

function failureIn({ status, error, headers }: HttpErrorResponse): Failure {
  const body: unknown = typeof error === 'string' ? parsed(error) : error;
  if (status === 0) return { kind: 'unreachable' };
  if (!isProblem(body)) return { kind: 'not-understood', status };
  const seconds = Number(headers.get('Retry-After') ?? 0);
  return { kind: 'problem', problem: body, language: headers.get('Content-Language') ?? 'en', retryAfterSeconds: Number.isFinite(seconds) ? seconds : 0 };
}

/** The failure behind a rejected request. Whatever else was thrown is a defect of ours and is thrown on. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof HttpErrorResponse) return failureIn(thrown);
  throw thrown;
}

export const isProblemWith = (failure: Failure, code: string): boolean => failure.kind === 'problem' && failure.problem.code === code;
