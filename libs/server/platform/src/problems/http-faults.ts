import { HttpException } from '@nestjs/common';
import { Problem } from './problem';
import { platformProblem } from './platform-problems';

type PlainCode = 'malformed-request' | 'sign-in-required' | 'route-not-found' | 'body-too-large' | 'unsupported-media-type' | 'conflict' | 'unavailable';

/** What the framework and the body parsers throw, by status. What is not here is a defect. */
const codes: Readonly<Record<number, PlainCode>> = {
  400: 'malformed-request',
  401: 'sign-in-required',
  404: 'route-not-found',
  405: 'route-not-found',
  409: 'conflict',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  503: 'unavailable',
};

/** Body parsers throw errors that carry `status` and `type`, after the convention of the http-errors package. */
const statusOf = (fault: unknown): number | undefined => {
  if (fault instanceof HttpException) return fault.getStatus();
  if (!(fault instanceof Error) || !('status' in fault) || !('type' in fault)) return undefined;
  return typeof fault.status === 'number' ? fault.status : undefined;
};

/** The problem behind whatever ended a request; undefined when it is a defect of ours. */
export function problemBehind(fault: unknown): Problem | undefined {
  if (fault instanceof Problem) return fault;
  const code = codes[statusOf(fault) ?? 0];
  return code && platformProblem(code);
}
