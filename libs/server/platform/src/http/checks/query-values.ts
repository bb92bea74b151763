import { Transform } from 'class-transformer';

const textual = (read: (text: string) => unknown): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? read(value) : value));

/** Digits of a query become the number; anything else, nothing included, is left for the check to refuse. */
export const QueryInteger = (): PropertyDecorator => textual((text) => (/^-?\d{1,16}$/.test(text) ? Number.parseInt(text, 10) : text));

/** `true` and `false` of a query; anything else is left for the check to refuse. */
export const QueryBoolean = (): PropertyDecorator => textual((text) => (text === 'true' ? true : text === 'false' ? false : text));
