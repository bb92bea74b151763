import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { prettyFactory } from 'pino-pretty';
import { say } from '../terminal/say';

const width = 8;
const pretty = prettyFactory({ singleLine: true, colorize: Boolean(process.stdout.isTTY), ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });

/** A log event becomes one readable line; whatever is no event stays as it is. */
const readable = (line: string): string => (line.startsWith('{') ? pretty(line).trimEnd() : line);

/** Shows what a process writes, each line with the name of the process before it. */
export function showLines(name: string, ...streams: readonly Readable[]): void {
  for (const input of streams) createInterface({ input }).on('line', (line) => say(`${name.padEnd(width)}│ ${readable(line)}`));
}
