import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { answerSecrecyKey, IdempotencyInterceptor } from './idempotency.interceptor';

interface IdempotencyOptions {
  /** The answer holds a secret: it is stored sealed. */
  readonly secretAnswer?: boolean;
}

/**
 * For routes that create: with the header `Idempotency-Key` a repeated request gets the first one's answer instead of
 * creating again. The answer is stored for a day, sealed where it holds a secret. Needs `@Access(...)`.
 * On uploads it stands above the decorator that reads the files: the lower one runs first, and then their bytes count.
 */
export const Idempotent = ({ secretAnswer = false }: IdempotencyOptions = {}): MethodDecorator =>
  applyDecorators(
    SetMetadata(answerSecrecyKey, secretAnswer),
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: '8 to 128 visible ASCII characters; the same key and request get the same answer, with `Idempotency-Replayed: true`.' }),
  );
