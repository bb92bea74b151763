/** One rule of the house: where it holds, a line that breaks it, and a line or place that does not. */
export interface HouseRule {
  readonly rule: string;
  readonly file: string;
  readonly breaks: readonly string[];
  /** The line of the file at which the rule speaks, from 1. */
  readonly line?: number;
  readonly elsewhere?: string;
  readonly fine?: readonly string[];
}

const lines = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `export const line${index} = ${index};`);
const longFunction = (body: number): readonly string[] => ['export const work = (): number[] => {', '  const all: number[] = [];', ...Array.from({ length: body }, (_, index) => `  all.push(${index});`), '  return all;', '};'];
const room = 'libs/server/exports/src';

export const houseRules: Readonly<Record<string, HouseRule>> = {
  'a vendor word outside its plugin': { rule: 'kontor/vendor-words', file: `${room}/planted-vendor.ts`, breaks: ['export const voucherCount = 1;'], elsewhere: 'libs/exporters/lexoffice/src/planted-vendor.ts' },
  'a vendor word of a browser room': { rule: 'kontor/vendor-words', file: 'libs/shared/api-contracts/src/planted-vendor.ts', breaks: ["export const provider = 'Lexware';"], elsewhere: 'apps/lexware-sandbox/src/planted-vendor.ts' },
  'a public face with a life of its own': { rule: 'kontor/public-face', file: `${room}/planted/index.ts`, breaks: ['export const answer = 42;'], fine: ["export * from './answer';", "export { type Answer } from './answer';"] },
  'reading the environment': { rule: 'no-restricted-properties', file: `${room}/planted-environment.ts`, breaks: ["export const mode = process.env['MODE'];"], elsewhere: 'libs/server/config/src/planted-environment.ts' },
  'reading the environment in parts': { rule: 'no-restricted-properties', file: `${room}/planted-destructured.ts`, breaks: ['export const { env } = process;'], elsewhere: 'tools/launch/planted-destructured.ts' },
  'reading the environment by import': { rule: 'no-restricted-imports', file: `${room}/planted-process.ts`, breaks: ["export { env } from 'node:process';"], fine: ["export { join } from 'node:path';"] },
  'any': { rule: '@typescript-eslint/no-explicit-any', file: `${room}/planted-any.ts`, breaks: ['export type Loose = any;'], fine: ['export type Strict = unknown;'] },
  'a value nobody checked': { rule: '@typescript-eslint/no-unsafe-return', file: `${room}/planted-unsafe.ts`, breaks: ["export const read = (): string => JSON.parse('1');"], fine: ["export const read = (): string => JSON.parse('1') as string;"] },
  'an exclamation mark': { rule: '@typescript-eslint/no-non-null-assertion', file: `${room}/planted-non-null.ts`, breaks: ['export const first = (list: readonly string[]): string => list[0]!;'], fine: ["export const first = (list: readonly string[]): string => list[0] ?? '';"] },
  'silencing the compiler': { rule: '@typescript-eslint/ban-ts-comment', file: `${room}/planted-silenced.ts`, breaks: ['// @ts-expect-error because', "export const count: number = 'one';"] },
  'silencing the lint': { rule: '@typescript-eslint/no-explicit-any', file: `${room}/planted-disabled.ts`, breaks: ['// eslint-disable-next-line', 'export type Loose = any;'], line: 2 },
  'an enum': { rule: 'no-restricted-syntax', file: `${room}/planted-enum.ts`, breaks: ['export enum State { Open }'], fine: ["export type State = 'open';"] },
  'a default export': { rule: 'no-restricted-syntax', file: `${room}/planted-default.ts`, breaks: ['export default 1;'], fine: ['export const one = 1;'] },
  'a type imported on the sly': { rule: 'no-restricted-syntax', file: `${room}/planted-sly.ts`, breaks: ["export type Client = import('axios').AxiosInstance;"], fine: ["export type { AxiosInstance } from 'axios';"] },
  'the console': { rule: 'no-console', file: `${room}/planted-console.ts`, breaks: ["console.log('x');"], elsewhere: 'tools/launch/planted-console.ts' },
  'a missing case': { rule: '@typescript-eslint/switch-exhaustiveness-check', file: `${room}/planted-switch.ts`, breaks: ["export const act = (state: 'open' | 'done'): void => { switch (state) { case 'open': return; } };"] },
  'a promise nobody waits for': { rule: '@typescript-eslint/no-floating-promises', file: `${room}/planted-floating.ts`, breaks: ['Promise.resolve();'], fine: ['void Promise.resolve();'] },
  'six parameters': { rule: 'max-params', file: `${room}/planted-parameters.ts`, breaks: ['export const six = (...[a, b]: number[]) => a === b;', 'export const much = (a: 1, b: 1, c: 1, d: 1, e: 1, f: 1): number => a + b + c + d + e + f;'], line: 2, fine: ['export const five = (a: 1, b: 1, c: 1, d: 1, e: 1): number => a + b + c + d + e;'] },
  'a function of 41 lines': { rule: 'max-lines-per-function', file: `${room}/planted-function.ts`, breaks: longFunction(37), fine: longFunction(36) },
  'a file of 201 lines': { rule: 'kontor/long-file', file: `${room}/planted-long.ts`, breaks: lines(201), line: 201, fine: lines(200) },
  'a file of 301 lines': { rule: 'max-lines', file: `${room}/planted-too-long.ts`, breaks: lines(301), line: 301 },
  'the time of day in a plugin': { rule: 'no-restricted-properties', file: 'libs/exporters/csv/src/planted-now.ts', breaks: ['export const now = Date.now();'], elsewhere: `${room}/planted-now.ts` },
  'chance in the engine': { rule: 'no-restricted-properties', file: 'libs/exporter/engine/src/planted-chance.ts', breaks: ['export const chance = Math.random();'], elsewhere: `${room}/planted-chance.ts` },
  'waiting in a plugin': { rule: 'no-restricted-globals', file: 'libs/exporters/lexoffice/src/planted-wait.ts', breaks: ['setTimeout(() => {}, 1);'], elsewhere: `${room}/planted-wait.ts` },
  'the network in a plugin': { rule: 'no-restricted-globals', file: 'libs/exporters/csv/src/planted-fetch.ts', breaks: ["void fetch('https://example.com');"], elsewhere: 'tools/launch/planted-fetch.ts' },
  'an imported timer in a plugin': { rule: 'no-restricted-imports', file: 'libs/exporters/csv/src/planted-timer.ts', breaks: ["export { setTimeout } from 'node:timers/promises';"], elsewhere: 'tools/launch/planted-timer.ts' },
  'the time of day by construction in a plugin': { rule: 'no-restricted-syntax', file: 'libs/exporters/csv/src/planted-date.ts', breaks: ['export const now = new Date();'], fine: ['export const then = new Date(0);'] },
  'an enum in the contract': { rule: 'no-restricted-syntax', file: 'libs/exporter/contract/src/planted-enum.ts', breaks: ['export enum State { Open }'], fine: ["export type State = 'open';"] },
  'the network by import in a plugin': { rule: 'no-restricted-imports', file: 'libs/exporters/csv/src/planted-net.ts', breaks: ["export { request } from 'node:https';"], fine: ["export { createHash } from 'node:crypto';"] },
  'a page that asks the server itself': { rule: 'no-restricted-imports', file: 'apps/admin/src/app/planted-http.ts', breaks: ["export { HttpClient } from '@angular/common/http';"], elsewhere: 'apps/admin/src/app/data-access/planted-http.ts' },
  'a page that fetches': { rule: 'no-restricted-globals', file: 'apps/admin/src/app/planted-fetch.ts', breaks: ["void fetch('/api/v1/session');"], elsewhere: 'apps/admin/src/app/data-access/planted-fetch.ts' },
};
