import type { ProblemDocument } from '@kontor/api-contracts';
import { Refusal } from '../../terminal/refusal';

const isProblem = (body: unknown): body is ProblemDocument => typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;

/** What Kontor refused, with its own words about single fields or files. */
export class RequestRefused extends Refusal {
  constructor(
    message: string,
    readonly fields: readonly string[],
  ) {
    super(message);
  }
}

/** The JSON of an answer; what Kontor refuses becomes its own sentence. */
export async function answerOf<Body>(response: Response, what: string): Promise<Body> {
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  if (response.ok) return body as Body;
  const errors = isProblem(body) ? (body.errors ?? []) : [];
  const words = isProblem(body) ? [body.detail, body.cure, ...errors.map(({ field, detail }) => `${field}: ${detail}`)].join(' ') : text.slice(0, 200);
  throw new RequestRefused(`${what} was refused (${response.status}): ${words}`, errors.map(({ detail }) => detail));
}
