import { isIsoDate, type IsoDate } from '@kontor/kernel';
import { ValidateBy } from 'class-validator';

export const firstDay = '1900-01-01';
export const lastDay = '2099-12-31';

/** A day business was or will be done on: other centuries are slips of a date style or placeholders such as 9999-12-31. */
export const isPlausibleDay = (day: IsoDate): boolean => day >= firstDay && day <= lastDay;

/** A calendar day that exists, `yyyy-MM-dd`, from 1900 to 2099. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({ name: 'isDay', constraints: [firstDay, lastDay], validator: { validate: (value: unknown): boolean => typeof value === 'string' && isIsoDate(value) && isPlausibleDay(value) } });
