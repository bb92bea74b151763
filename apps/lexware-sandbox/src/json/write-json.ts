import { toDecimal, type Money } from '@kontor/kernel';
import { LosslessNumber, stringify } from 'lossless-json';

/** An amount as a JSON number with its two decimals. */
export const amountJson = (amount: Money): LosslessNumber => new LosslessNumber(toDecimal(amount));

/** Writes JSON; members that are `undefined` are left out. */
export const writeJson = (value: unknown): string => stringify(value) ?? 'null';
