import type { ProblemDocument } from '@kontor/api-contracts';
import { Refusal } from '../../terminal/refusal';

const isProblem = (body: unknown): body is ProblemDocument => typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;

/** The JSON of an answer; what Kontor refuses becomes its own sentence. */
export async function answerOf<Body>(response: Response, what: string): Promise<Body> {
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  if (response.ok) return body as Body;
  const fields = isProblem(body) ? (body.errors ?? []).map(({ field, detail }) => ` ${field}: ${detail}`).join('') : '';
  const words = isProblem(body) ? `${body.detail} ${body.cure}${fields}` : text.slice(0, 200);
  throw new Refusal(`${what} was refused (${response.status}): ${words}`);
}
