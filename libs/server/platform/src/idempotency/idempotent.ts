import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { IdempotencyInterceptor } from './idempotency.interceptor';

/**
 * For routes that create: with the header `Idempotency-Key` a repeated request gets the first one's answer instead of
 * creating again. The answer is stored for a day, so it must hold no secret. Needs `@Access(...)`.
 * On uploads it stands above the decorator that reads the files: the lower one runs first, and then their bytes count.
 */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: '8 to 128 visible ASCII characters; the same key and request get the same answer, with `Idempotency-Replayed: true`.' }),
  );
