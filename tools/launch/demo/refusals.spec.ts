import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../testing/scratch-folder';
import { demoStatement } from '../demo-data/demo-receipts';
import { demoOptions } from './options';
import { requireReadableStatement } from './require-readable-statement';

const folder = scratchFolder();
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const check = async (...args: readonly string[]): Promise<void> => requireReadableStatement(demoOptions(args));

describe('the demo on own files', () => {
  const mapping = JSON.stringify({ source: 'own-bank', delimiter: ';', decimal: 'comma', date: 'dd.MM.yyyy', amount: { style: 'signed', column: 'Betrag' }, columns: { transactionDate: 'Datum', merchant: 'Wer' }, constants: { currency: 'EUR' } });

  it('takes a statement that is recognised, or whose format is given', async () => {
    await expect(check()).resolves.toBeUndefined();
    await expect(check('--statement', demoStatement())).resolves.toBeUndefined();
    const own = file('own.csv', 'Datum;Wer;Betrag\n');
    await expect(check('--statement', own, '--profile', 'n26')).resolves.toBeUndefined();
    await expect(check('--statement', own, '--mapping', file('mapping.json', mapping))).resolves.toBeUndefined();
  });

  it('names its own options where a statement is not recognised', async () => {
    await expect(check('--statement', file('own.csv', 'Datum;Wer;Betrag\n'))).rejects.toThrow(/own\.csv: .+ Give its format with --profile ID, or describe its columns with --mapping FILE;/);
  });

  it('names the formats there are, and what a mapping lacks', async () => {
    await expect(check('--profile', 'dkb')).rejects.toThrow(/^There is no format "dkb"\. --profile takes one of: kontor, .*dkb-visa/);
    await expect(check('--profile', 'generic')).rejects.toThrow(/needs the description of the columns: --mapping FILE/);
    await expect(check('--mapping', file('a.json', '{'))).rejects.toThrow(/a\.json is no JSON\./);
    await expect(check('--mapping', file('b.json', '{}'))).rejects.toThrow(/b\.json is no mapping yet;[^]*"source" is missing/);
    await expect(check('--mapping', file('c.json', mapping), '--profile', 'n26')).rejects.toThrow('--mapping does not go together with --profile n26.');
  });

  it('tells a missing file from a folder', async () => {
    mkdirSync(join(folder, 'statements'));
    await expect(check('--statement', join(folder, 'none.csv'))).rejects.toThrow(/^There is no file .*none\.csv\. Give --statement the path of a file\.$/);
    await expect(check('--statement', join(folder, 'statements'))).rejects.toThrow(/statements is no file\. Give --statement the path of a file\.$/);
    await expect(check('--receipts', demoStatement())).rejects.toThrow(/statement\.csv is no folder\. Give --receipts the path of a folder\.$/);
  });
});
