import { money } from '@kontor/kernel';
import { readStatement } from './read-statement';
import type { RowOutcome } from './row-outcome';
import { readAll, sortOutcomes } from './testing/read-all';

const header = 'id,transaction_date,amount,currency,merchant\n';
const rowBytes = 64;
const rowText = (number: number) => `tx-${number},2026-03-${String(1 + (number % 28)).padStart(2, '0')},-12.34,EUR,Shop ${number % 50}`.padEnd(rowBytes - 1) + '\n';

const rowsInPiece = 50;

/** A file of any length that counts the rows it has been asked for, and whether it was told to stop. */
class Source {
  produced = 0;
  isClosed = false;

  constructor(
    private readonly rows: number,
    private readonly make: (row: number) => string = rowText,
    private readonly start = header,
    private readonly end = '',
  ) {}

  async *bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield Buffer.from(this.start);
      while (this.produced < this.rows) yield Buffer.from(this.nextRows());
      yield Buffer.from(this.end);
    } finally {
      this.isClosed = true;
    }
  }

  private nextRows(): string {
    const count = Math.min(rowsInPiece, this.rows - this.produced);
    const rows = Array.from({ length: count }, (_, position) => this.make(this.produced + position));
    this.produced += count;
    return rows.join('');
  }
}

const camtStart = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>';
const camtEntry = (row: number) =>
  `<Ntry><Amt Ccy="EUR">${row}.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-30</Dt></BookgDt></Ntry>`;

const timeZone = 'Europe/Berlin';

describe('reading a statement', () => {
  it.each([
    ['CSV', 'kontor' as const, 100_000, () => new Source(100_000)],
    ['camt.053', 'camt.053' as const, 20_000, () => new Source(20_000, camtEntry, camtStart, '</Stmt></BkToCstmrStmt></Document>')],
  ])('of any length holds no more than a few hundred rows of %s at a time', async (_name, profile, rows, make) => {
    const source = make();
    let taken = 0;
    let furthestAhead = 0;
    for await (const outcome of readStatement({ profile, bytes: source.bytes(), timeZone })) {
      taken += outcome.outcome === 'transaction' ? 1 : 0;
      furthestAhead = Math.max(furthestAhead, source.produced - taken);
    }
    expect(taken).toBe(rows);
    expect(furthestAhead).toBeLessThan(500);
  }, 60_000);

  it('stops its source when nobody wants more', async () => {
    const source = new Source(100_000);
    for await (const outcome of readStatement({ profile: 'kontor', bytes: source.bytes(), timeZone })) {
      if (outcome.outcome === 'transaction' && outcome.transaction.line === 10) break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(source.isClosed).toBe(true);
    expect(source.produced).toBeLessThan(1000);
  });

  it('ends at the limit of rows and says so', async () => {
    const outcomes: RowOutcome[] = [];
    for await (const outcome of readStatement({ profile: 'kontor', bytes: new Source(50).bytes(), timeZone, limits: { rows: 20 } })) outcomes.push(outcome);
    const { transactions, fileError } = sortOutcomes(outcomes);
    expect(transactions).toHaveLength(20);
    expect(fileError).toMatchObject({ code: 'too-many-rows', line: 22, details: { limit: '20' } });
  });

  it('passes on the failure of a source as what it is', async () => {
    const failing = async function* () {
      yield Buffer.from(header + rowText(1));
      throw new Error('the disk is gone');
    };
    await expect(async () => {
      for await (const _outcome of readStatement({ profile: 'kontor', bytes: failing(), timeZone })) void _outcome;
    }).rejects.toThrow('the disk is gone');
  });

  it('does not begin in a time zone that does not exist', async () => {
    await expect(readAll(header, { profile: 'kontor', timeZone: 'Europe/Bonn' })).rejects.toThrow(RangeError);
  });

  it('decides the day of an instant by the time zone of the organization', async () => {
    const text = 'id,created,amount,currency,local_amount,local_currency,category,emoji,description,address,notes,receipt\ntx,2026-03-04 23:30:00 +0000,-1,GBP,-1,GBP,,,Shop,,,\n';
    const dayIn = async (zone: string) => (await readAll(text, { profile: 'monzo', timeZone: zone })).transactions[0]?.transactionDate;
    expect([await dayIn('Europe/Berlin'), await dayIn('Europe/London')]).toEqual(['2026-03-05', '2026-03-04']);
  });

  it('reads a file in the encoding somebody names, whatever the profile says', async () => {
    const text = Buffer.from(`\ufeff${header}tx,2026-03-01,-1.00,EUR,Müller\n`, 'utf16le');
    expect((await readAll(text, { profile: 'kontor', encoding: 'utf-16le' })).transactions).toMatchObject([{ merchant: { name: 'Müller' } }]);
  });

  it('books a fee beside the amount as a row of its own, so that the rows are what the account moved by', async () => {
    const head = 'Date started (UTC),Date completed (UTC),ID,Type,State,Description,Payment currency,Amount,Total amount,Fee\n';
    const { transactions } = await readAll(`${head}2026-03-01,2026-03-01,a,CARD_PAYMENT,COMPLETED,Shop,EUR,-10.00,-10.25,0.25\n`, { profile: 'revolut-business' });
    expect(transactions.map(({ kind, billing, sourceId }) => [kind, billing, sourceId])).toEqual([
      ['purchase', money(-1000, 'EUR'), 'a:EUR:out'],
      ['fee', money(-25, 'EUR'), 'a:EUR:out:fee'],
    ]);
  });
});
