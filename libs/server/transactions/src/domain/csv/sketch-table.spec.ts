import { sketchTable } from './sketch-table';

describe('a table nobody has described', () => {
  it.each([
    ['semicolons, although the amounts have commas', 'Datum;Text;Betrag\n01.03.2026;Kiosk;-1,20\n02.03.2026;Taxi;-18,00', { delimiter: ';', headerLine: 1, columns: ['Datum', 'Text', 'Betrag'], rows: [['01.03.2026', 'Kiosk', '-1,20'], ['02.03.2026', 'Taxi', '-18,00']] }],
    ['lines above the header', 'Kontoauszug\nKonto: 4711\n\nDay,What,Amount\n2026-03-01,Kiosk,-1.20\n2026-03-02,"Taxi, late",-18.00', { delimiter: ',', headerLine: 4, columns: ['Day', 'What', 'Amount'], rows: [['2026-03-01', 'Kiosk', '-1.20'], ['2026-03-02', 'Taxi, late', '-18.00']] }],
    ['tabs', 'a\tb\n1\t2', { delimiter: '\t', headerLine: 1, columns: ['a', 'b'], rows: [['1', '2']] }],
  ])('is found with %s', async (_, text, expected) => {
    expect(await sketchTable(text)).toEqual(expected);
  });

  it('shows five rows, and what can be read before a quote that is never closed', async () => {
    const rows = Array.from({ length: 9 }, (_, row) => `${row};x`);
    expect((await sketchTable(['n;t', ...rows, '"cut;off'].join('\n')))?.rows).toHaveLength(5);
  });

  it.each(['', 'only words\nand more words', 'a'])('is not found in %p', async (text) => {
    expect(await sketchTable(text)).toBeUndefined();
  });
});
