import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGenericProfile } from './mapping/generic-profile';
import type { StatementToRead } from './read-statement';
import { recognizeStatement } from './statement-recognizer';
import { inPieces } from './testing/read-all';
import { readStatement } from './read-statement';
import type { RowOutcome } from './row-outcome';

const root = join(__dirname, 'fixtures');
const isStatement = (file: string) => /\.(csv|xml)$/.test(file);
const cases = readdirSync(root).flatMap((profile) =>
  readdirSync(join(root, profile))
    .filter(isStatement)
    .map((file) => [`${profile}/${file}`, profile, file.replace(/\.\w+$/, ''), file] as const),
);

const json = (profile: string, file: string): unknown => JSON.parse(readFileSync(join(root, profile, file), 'utf8'));

function profileOf(folder: string, name: string): StatementToRead['profile'] {
  if (folder !== 'generic') return folder as Exclude<StatementToRead['profile'], object>;
  const parsed = parseGenericProfile(json(folder, `${name}.mapping.json`));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.profile;
}

async function read(folder: string, name: string, file: string, pieceBytes: number): Promise<readonly RowOutcome[]> {
  const bytes = readFileSync(join(root, folder, file));
  const outcomes: RowOutcome[] = [];
  const statement = { profile: profileOf(folder, name), timeZone: 'Europe/Berlin', bytes: inPieces(bytes, pieceBytes) };
  for await (const outcome of readStatement(statement)) outcomes.push(outcome);
  return outcomes;
}

/** A golden file is the whole outcome, keys and hashes included: when one changes, every import after it is affected. */
describe('a statement', () => {
  it.each(cases)('%s comes out as its golden file says', async (_title, folder, name, file) => {
    expect(await read(folder, name, file, 1 << 16)).toEqual(json(folder, `${name}.golden.json`));
  });

  it.each(cases)('%s comes out the same however it is cut into pieces', async (_title, folder, name, file) => {
    const golden = json(folder, `${name}.golden.json`);
    for (const pieceBytes of [1, 7, 64]) expect(await read(folder, name, file, pieceBytes)).toEqual(golden);
  });

  it.each(cases.filter(([, folder]) => folder !== 'generic'))('%s is recognised by its beginning', async (_title, folder, _name, file) => {
    const bytes = readFileSync(join(root, folder, file));
    expect(await recognizeStatement(bytes.subarray(0, 1500))).toEqual({ outcome: 'recognized', profile: folder });
  });

  it('has a case for every named profile and for the generic one', () => {
    expect(readdirSync(root).sort()).toEqual(
      ['camt.053', 'card-export', 'dkb-visa', 'generic', 'kontor', 'monzo', 'n26', 'revolut-business', 'wise'].sort(),
    );
    expect(cases.every(([, folder, name]) => existsSync(join(root, folder, `${name}.golden.json`)))).toBe(true);
  });
});
