import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, ValidateBy } from 'class-validator';

interface TextOptions {
  /** The value is a list of texts. */
  readonly each?: boolean;
}

const matching = (name: string, form: RegExp, options: TextOptions): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: (value: unknown): boolean => typeof value === 'string' && form.test(value) } }, options);

/** One line of text of so many characters, without control characters. Every name, number and search goes through it. */
export const IsLine = (shortest: number, longest: number, options: TextOptions = {}): PropertyDecorator =>
  applyDecorators(IsString(options), Length(shortest, longest, options), matching('isLine', /^[^\p{Cc}\p{Cs}]*$/u, options));

/** Text of several lines: line breaks and tabs belong to it, other control characters do not. */
export const IsText = (shortest: number, longest: number, options: TextOptions = {}): PropertyDecorator =>
  applyDecorators(IsString(options), Length(shortest, longest, options), matching('isText', /^[\n\r\t\P{C}\p{Cf}\p{Co}\p{Cn}]*$/u, options));

/** Spaces around a text are a slip of the keyboard. Stands above the checks. */
export const Trimmed = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
