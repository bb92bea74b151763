import { applyDecorators } from '@nestjs/common';
import { IsDateString, IsString, Length, Matches } from 'class-validator';

/** A calendar day that exists, `yyyy-MM-dd`. */
export const IsDay = (): PropertyDecorator => applyDecorators(Matches(/^[12]\d{3}-\d{2}-\d{2}$/), IsDateString({ strict: true }));

/** One line of text, or with `each` a list of them: control characters and halves of characters have no place in a database. */
export const IsLine = (shortest: number, longest: number, options: { readonly each?: boolean } = {}): PropertyDecorator =>
  applyDecorators(IsString(options), Length(shortest, longest, options), Matches(/^[^\p{Cc}\p{Cs}]*$/u, options));
