import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages';

/** Writes the generated pages; gives the exit code. */
export function main(root: string): number {
  for (const [place, text] of Object.entries(pages())) {
    writeFileSync(join(root, place), text);
    process.stdout.write(`Wrote ${place}.\n`);
  }
  return 0;
}
