import { readOptions } from '../terminal/read-options';

export interface StartOptions {
  readonly reset: boolean;
}

export const startOptions = (args: readonly string[]): StartOptions => ({ reset: readOptions('start', args, { reset: { type: 'boolean' } }).reset ?? false });
