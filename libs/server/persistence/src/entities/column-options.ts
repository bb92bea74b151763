import { SafeIntegerType } from '../orm/safe-integer.type';

/**
 * Options of columns that look the same in every room. Spread them, `@Property({ ...instantColumn })`: the ORM writes the
 * name of the property into the object it is given, and the next entity would inherit it. Frozen, so that forgetting fails at once.
 */
const columns = {
  isoDate: { type: 'string', columnType: 'date' },
  instant: { type: 'datetime', columnType: 'timestamptz(3)' },
  safeInteger: { type: SafeIntegerType, columnType: 'bigint' },
  currency: { type: 'string', columnType: 'char(3)' },
} as const;

/** A business date: a calendar day, `IsoDate` in code. */
export const isoDateColumn = Object.freeze(columns.isoDate);

/** An instant in UTC with milliseconds, which is all that a `Date` holds. */
export const instantColumn = Object.freeze(columns.instant);

/** A whole number beyond 32 bits that is exact in code. */
export const safeIntegerColumn = Object.freeze(columns.safeInteger);

/** An ISO 4217 code. */
export const currencyColumn = Object.freeze(columns.currency);
