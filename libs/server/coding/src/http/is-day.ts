import { isIsoDate } from '@kontor/kernel';
import { ValidateBy } from 'class-validator';

/** A calendar day that exists, `yyyy-MM-dd`. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({ name: 'isDateString', validator: { validate: (value: unknown): boolean => typeof value === 'string' && isIsoDate(value) } });
