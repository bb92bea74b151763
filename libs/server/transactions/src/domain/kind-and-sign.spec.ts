import { transactionKinds, type TransactionKind } from '@kontor/exporter-contract';
import { money } from '@kontor/kernel';
import { kindAgainstSign } from './kind-and-sign';
import { readAll } from './testing/read-all';

const out: readonly TransactionKind[] = ['purchase', 'fee'];
const into: readonly TransactionKind[] = ['refund', 'cashback'];

const expected = (kind: TransactionKind, minor: number): string | undefined => {
  if (out.includes(kind) && minor > 0) return 'kind-is-money-out';
  return into.includes(kind) && minor < 0 ? 'kind-is-money-in' : undefined;
};

describe('a kind and the sign of its amount', () => {
  it.each(transactionKinds.flatMap((kind) => [-5, 0, 5].map((minor) => [kind, minor] as const)))('%s with %i', (kind, minor) => {
    expect(kindAgainstSign(kind, money(minor, 'EUR'))?.code).toBe(expected(kind, minor));
  });

  it('are told apart in a sentence that names the cure', () => {
    const { sentence } = kindAgainstSign('purchase', money(11900, 'EUR')) ?? {};
    expect(sentence?.en).toMatch(/"purchase" is money that goes out, 119\.00 EUR comes in\..*correct the amount or the kind/);
    expect(sentence?.de).toContain('„inverted“');
  });
});

describe('a row whose kind and sign contradict each other', () => {
  it('is an error in the own format, and the others are read', async () => {
    const lines = ['kind,amount,transaction_date,currency,merchant', 'purchase,119.00,2026-03-01,EUR,A', 'refund,-119.00,2026-03-01,EUR,B', 'purchase,-119.00,2026-03-01,EUR,C', 'settlement,-5.00,2026-03-01,EUR,D'];
    const { transactions, errors } = await readAll(lines.join('\n'), { profile: 'kontor' });
    expect(errors.map(({ line, code }) => [line, code])).toEqual([[2, 'kind-is-money-out'], [3, 'kind-is-money-in']]);
    expect(transactions.map(({ billing }) => billing.minor)).toEqual([-11900, -500]);
  });

  it('is an error in the export of a card platform, whose words are not ours to correct', async () => {
    const head = 'Transaction ID;Transaction Date;Status;Type;Merchant;Billing Amount;Billing Currency';
    const { errors } = await readAll(`${head}\n1;2026-03-01;Booked;Purchase;A;58.90;EUR\n2;2026-03-01;Booked;Refund;A;-58.90;EUR\n`, { profile: 'card-export' });
    expect(errors.map(({ code }) => code)).toEqual(['kind-is-money-out', 'kind-is-money-in']);
  });

  it('is an error under a mapping of one\'s own', async () => {
    const { errors } = await readAll('Tag;Betrag\n2026-03-01;5,00\n', {
      profile: {
        id: 'generic',
        source: 'own',
        required: [],
        mapping: {
          delimiter: ';', encoding: 'auto', decimal: 'comma', date: 'iso', header: 'find', amount: { style: 'signed', column: 'Betrag' }, constants: { currency: 'EUR' },
          columns: { transactionDate: 'Tag' }, kinds: { rules: [{ then: 'fee' }], otherwise: 'refuse' }, statuses: { rules: [], otherwise: 'booked' },
        },
      },
    });
    expect(errors).toMatchObject([{ line: 2, code: 'kind-is-money-out' }]);
  });
});

describe('what a bank gives back or takes back', () => {
  it.each([
    ['dkb-visa', 'Belegdatum;Wertstellung;Status;Beschreibung;Umsatztyp;Betrag (€)', ['01.03.26;01.03.26;Gebucht;Jahresentgelt;Entgelt;12,00', '01.03.26;01.03.26;Gebucht;Habenzins;Habenzinsen;-0,10'], ['refund', 'fee']],
    ['n26', 'Booking Date,Value Date,Partner Name,Type,Payment Reference,Amount (EUR)', ['2026-03-01,2026-03-01,N26,Fee,,4.90', '2026-03-01,2026-03-01,N26,Fee,,-4.90'], ['refund', 'fee']],
    ['wise', 'TransferWise ID,Date,Amount,Currency,Description,Payment Reference,Total fees', ['FEE-1,01-03-2026,0.41,EUR,Wise Charges for: 1,,0', 'FEE-2,01-03-2026,-0.41,EUR,Wise Charges for: 2,,0'], ['refund', 'fee']],
    ['revolut-business', 'Date started (UTC),ID,Type,Description,Payment currency,Amount,Fee', ['2026-03-01,1,FEE,Plan,EUR,5.00,0', '2026-03-01,2,CASHBACK,Bonus,EUR,-1.00,0', '2026-03-01,3,CARD_REFUND,Shop,EUR,-9.00,0'], ['refund', 'fee', 'purchase']],
  ] as const)('is a refund of the fee, or a fee, in %s', async (profile, head, lines, kinds) => {
    const { transactions, errors } = await readAll([head, ...lines].join('\n'), { profile });
    expect(errors).toEqual([]);
    expect(transactions.map(({ kind }) => kind)).toEqual(kinds);
  });
});
