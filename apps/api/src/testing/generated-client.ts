/** A currency is checked where amounts enter the server: what comes from it is one. */
const branded = (source: string): string =>
  source.includes('export interface MoneyDto ') ? source.replace('export interface MoneyDto ', "import type { Currency } from '@kontor/kernel';\n\nexport interface MoneyDto ").replace('currency: string;', 'currency: Currency;') : source;

/**
 * The generator writes for a compiler that lets `undefined` stand for "left out" and knows no readonly lists. Its own
 * code is not checked by ours; the types it gives are, and its lists are taken as they come from the contracts.
 */
export const fitToOurCompiler = (source: string): string =>
  branded(source.replace(/^\/\* eslint-disable \*\/$/m, '/* eslint-disable */\n// @ts-nocheck').replace(/\bArray</g, 'ReadonlyArray<'));
