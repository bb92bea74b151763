import { parseArgs } from 'node:util';
import { reasonOf, Refusal } from '../terminal/refusal';

export interface StartOptions {
  readonly reset: boolean;
}

export function startOptions(args: readonly string[]): StartOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: { reset: { type: 'boolean', default: false } } });
    return { reset: values.reset };
  } catch (error) {
    // an option that does not exist or has a value it cannot have
    if (reasonOf(error).startsWith('ERR_PARSE_ARGS')) throw new Refusal(`npm start knows only one option: npm start -- --reset deletes the data and starts anew. It was called with: ${args.join(' ')}`);
    throw error;
  }
}
