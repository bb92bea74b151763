/**
 * The generator writes for a compiler that lets `undefined` stand for "left out" and knows no readonly lists. Its own
 * code is not checked by ours; the types it gives are, and its lists are taken as they come from the contracts.
 */
export const fitToOurCompiler = (source: string): string =>
  source.replace(/^\/\* eslint-disable \*\/$/m, '/* eslint-disable */\n// @ts-nocheck').replace(/\bArray</g, 'ReadonlyArray<');
