import { SafeIntegerType } from '../orm/safe-integer.type';

/** A business date: a calendar day, `IsoDate` in code. */
export const isoDateColumn = { type: 'string', columnType: 'date' } as const;

/** An instant in UTC with milliseconds, which is all that a `Date` holds. */
export const instantColumn = { type: 'datetime', columnType: 'timestamptz(3)' } as const;

/** A whole number beyond 32 bits that is exact in code. */
export const safeIntegerColumn = { type: SafeIntegerType, columnType: 'bigint' } as const;

/** An ISO 4217 code. */
export const currencyColumn = { type: 'string', columnType: 'char(3)' } as const;
