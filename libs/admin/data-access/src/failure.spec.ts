import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { aProblem } from '@kontor/admin-testing';
import { failureOf, isProblemWith } from './failure';

const answer = (status: number, error: unknown, headers: Readonly<Record<string, string>> = {}) => new HttpErrorResponse({ status, error, headers: new HttpHeaders(headers) });

describe('a request that did not succeed', () => {
  it('was refused with a problem, in a language, and perhaps until later', () => {
    const problem = aProblem('too-many-attempts', 429);
    expect(failureOf(answer(429, problem, { 'Content-Language': 'de', 'Retry-After': '7' }))).toEqual({ kind: 'problem', problem, language: 'de', retryAfterSeconds: 7 });
    expect(failureOf(answer(429, problem))).toEqual({ kind: 'problem', problem, language: 'en', retryAfterSeconds: 0 });
  });

  it('was refused where no content was expected, so that the refusal came as text', () => {
    const problem = aProblem('last-owner', 409);
    expect(failureOf(answer(409, JSON.stringify(problem)))).toMatchObject({ kind: 'problem', problem });
  });

  it('does not make anybody wait for a date, which Kontor never names', () => {
    expect(failureOf(answer(429, aProblem('too-many-attempts', 429), { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }))).toMatchObject({ retryAfterSeconds: 0 });
  });

  it('was not answered at all', () => {
    expect(failureOf(answer(0, new TypeError('Failed to fetch')))).toEqual({ kind: 'unreachable' });
  });

  it.each([
    ['the page of a proxy', 502, '<h1>Bad gateway</h1>'],
    ['JSON of somebody else', 401, { error: 'invalid_token' }],
    ['a page where data was asked for', 200, { text: '<!doctype html>' }],
    ['nothing', 504, null],
  ])('was answered by somebody else: %s', (_, status, body) => {
    expect(failureOf(answer(status, body))).toEqual({ kind: 'not-understood', status });
  });

  it('is not to be confused with a defect of this program', () => {
    expect(() => failureOf(new TypeError('undefined is not a function'))).toThrow('undefined is not a function');
  });

  it('is told apart by the code of its problem', () => {
    const refused = failureOf(answer(401, aProblem('sign-in-refused', 401)));
    expect([isProblemWith(refused, 'sign-in-refused'), isProblemWith(refused, 'sign-in-required'), isProblemWith({ kind: 'unreachable' }, 'sign-in-refused')]).toEqual([true, false, false]);
  });
});
