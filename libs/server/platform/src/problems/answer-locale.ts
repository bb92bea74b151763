import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Locale } from '@kontor/kernel';
import type { Request } from 'express';
import { preferredLocale } from '../access/request-identity';
import { answerLocale } from './request-locale';

/** The language of the answer: `Accept-Language`, else the person's own, else English. */
export const AnswerLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale => {
  const request = context.switchToHttp().getRequest<Request>();
  return answerLocale(request, preferredLocale(request));
});
