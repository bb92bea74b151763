import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StatementToRead } from './read-statement';
import { recognizeStatement } from './statement-recognizer';
import { readAll } from './testing/read-all';

const root = join(__dirname, 'fixtures');
type Named = Exclude<StatementToRead['profile'], object>;
const folders = readdirSync(root).filter((folder): folder is Named => folder !== 'generic');
const files = folders.flatMap((profile) =>
  readdirSync(join(root, profile))
    .filter((file) => /\.(csv|xml)$/.test(file))
    .map((file) => ({ profile, bytes: readFileSync(join(root, profile, file)) })),
);

/** A file somebody has damaged: some bytes replaced, and cut off somewhere. */
const damaged = fc
  .record({
    file: fc.constantFrom(...files),
    strikes: fc.array(fc.record({ at: fc.nat(4000), byte: fc.constantFrom(0x00, 0x0a, 0x0d, 0x22, 0x2c, 0x3b, 0x3c, 0x3e, 0x26, 0x80, 0xe4, 0xff) }), { maxLength: 6 }),
    length: fc.nat(4000),
  })
  .map(({ file, strikes, length }) => {
    const bytes = Uint8Array.from(file.bytes.subarray(0, length));
    for (const { at, byte } of strikes) if (at < bytes.length) bytes[at] = byte;
    return { profile: file.profile, bytes };
  });

describe('a damaged statement', () => {
  it('comes out as rows and errors with lines inside the file, never as an exception', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ profile, bytes }) => {
        const { transactions, errors, fileError } = await readAll(bytes, { profile });
        const last = bytes.filter((byte) => byte === 0x0a || byte === 0x0d).length + 1;
        const lines = [...transactions, ...errors, ...(fileError ? [fileError] : [])].map(({ line }) => line);
        expect(lines.every((line) => line >= 1 && line <= last + 1)).toBe(true);
        expect(new Set(transactions.map(({ sourceId }) => sourceId)).size).toBe(transactions.length);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('is recognised or not, but never an exception', async () => {
    const bytes = fc.oneof(damaged.map((file) => file.bytes), fc.uint8Array({ maxLength: 2000 }));
    await fc.assert(
      fc.asyncProperty(bytes, async (start) => {
        expect(['recognized', 'unknown', 'unreadable']).toContain((await recognizeStatement(start)).outcome);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
