import { maxBlankLines } from '../limits';
import { readAll } from '../testing/read-all';

const head = 'transaction_date,amount,currency,merchant';
const row = '2026-03-01,-1.00,EUR,Kiosk';
const read = (blankLines: number) => readAll([head, row, ...Array.from({ length: blankLines }, () => ',,,'), row].join('\n'), { profile: 'kontor' });

it('blank lines are no rows, however many a spreadsheet has saved', async () => {
  expect((await read(maxBlankLines)).transactions.map(({ line }) => line)).toEqual([2, maxBlankLines + 3]);
});

it('a file of endless blank lines ends there, and says so', async () => {
  const { transactions, fileError } = await read(maxBlankLines + 1);
  expect(transactions).toHaveLength(1);
  expect(fileError).toMatchObject({ line: maxBlankLines + 3, code: 'too-many-blank-lines' });
});
