import { BigIntType, ValidationError } from '@mikro-orm/core';

const isSafe = (value: number): boolean => Number.isSafeInteger(value);

/** `bigint` as a number that is exact, or a fault: an amount is never rounded on its way in or out. */
export class SafeIntegerType extends BigIntType<'number'> {
  constructor() {
    super('number');
  }

  override convertToDatabaseValue(value: number | null | undefined): string | null | undefined {
    if (value === null || value === undefined) return value;
    if (!isSafe(value)) throw ValidationError.invalidType(SafeIntegerType, value, 'JS');
    return String(value);
  }

  override convertToJSValue(value: string | bigint | null | undefined): number | null | undefined {
    if (value === null || value === undefined) return value;
    const integer = Number(value);
    if (!isSafe(integer)) throw ValidationError.invalidType(SafeIntegerType, value, 'database');
    return integer;
  }
}
