import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';

/** May be left out, but is not `null` where it stands: leaving out keeps, and only `null` would clear. */
export const Omittable = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** Spaces around a text are a slip of the keyboard. */
export const Trimmed = (): PropertyDecorator => applyDecorators(Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)));

/** `true` and `false` of a query; anything else is left for the check to refuse. */
export const QueryBoolean = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
