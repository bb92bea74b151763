import type { TransactionView } from '@kontor/api-contracts';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../../testing/scratch-folder';
import { folderOffers } from './receipt-offer';

const folder = scratchFolder();
const purchase = (sourceId: string, transactionDate: string, minor: number) => ({ sourceId, transactionDate, billing: { minor, currency: 'EUR' } }) as TransactionView;
const transactions = [purchase('tx-1', '2026-03-04', -11_900), purchase('tx-2', '2026-03-05', -5000), purchase('tx-3', '2026-03-05', -5000)];

describe('the receipts of a folder', () => {
  beforeAll(() => {
    ['2026-03-04_119.00__RE-1.pdf', '2026-03-05_50,00__RE-2.pdf', 'tx-3__RE-3.pdf', 'lunch.jpg'].forEach((name) => writeFileSync(join(folder, name), name));
    symlinkSync(join(folder, 'gone'), join(folder, 'tx-1.pdf'));
    mkdirSync(join(folder, 'older'));
  });

  it('belong to the transaction their name tells, and to none where it tells none or several', () => {
    const told = folderOffers(folder, transactions).map(({ fileName, transaction, why, number }) => [fileName, transaction?.sourceId ?? why, number]);
    expect(told).toEqual([
      ['2026-03-04_119.00__RE-1.pdf', 'tx-1', 'RE-1'],
      ['2026-03-05_50,00__RE-2.pdf', '2 transactions have this day and amount; begin its name with the id of one of them', 'RE-2'],
      ['lunch.jpg', 'no transaction found by its name', undefined],
      ['tx-1.pdf', 'tx-1', undefined],
      ['tx-3__RE-3.pdf', 'tx-3', 'RE-3'],
    ]);
  });

  it('that cannot be read are named, and the others are taken', () => {
    const contents = folderOffers(folder, transactions).map(({ content }) => ('unreadable' in content ? content.unreadable : 'readable'));
    expect(contents).toEqual(['readable', 'readable', 'readable', 'cannot be read (ENOENT)', 'readable']);
  });
});
