import { locales, type Locale } from '@kontor/kernel';
import type { Request } from 'express';

const fallback: Locale = 'en';

/** The language of an answer: what the request asks for, else what the user prefers, else English. */
export function answerLocale(request: Request, preferred: Locale | undefined): Locale {
  const asked = request.headers['accept-language'] === undefined ? false : request.acceptsLanguages(...locales);
  return locales.find((locale) => locale === asked) ?? preferred ?? fallback;
}
