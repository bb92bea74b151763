import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvExporter } from './csv-exporter';
import { exportFiles, planInput } from './testing/export-file';
import { scenarios } from './testing/scenarios';
import { month } from './testing/transactions';

describe('a month of card movements', () => {
  it.each(Object.entries(scenarios))('is written as %s, byte for byte', async (name, settings) => {
    const inFile = month.filter((transaction) => csvExporter.plan(planInput(transaction, settings)).outcome === 'do');
    const [csv] = await exportFiles(inFile, settings);
    expect(csv?.bytes.toString('latin1')).toBe(readFileSync(join(__dirname, 'golden', `${name}.csv`), 'latin1'));
  });
});
