import { csvProfiles } from '../profiles/statement-profiles';
import { parseGenericProfile } from './generic-profile';

const least = {
  source: 'hausbank',
  delimiter: ';',
  decimal: 'comma',
  date: 'dd.MM.yyyy',
  amount: { style: 'signed', column: 'Betrag' },
  columns: { transactionDate: 'Datum' },
};

const problemsOf = (value: unknown): readonly (readonly [string, string])[] => {
  const parsed = parseGenericProfile(value);
  return 'problems' in parsed ? parsed.problems.map(({ path, code }) => [path, code]) : [];
};

describe('a mapping given as JSON', () => {
  it('needs little, and says what it leaves to custom', () => {
    const parsed = parseGenericProfile(least);
    expect(parsed).toMatchObject({
      profile: {
        source: 'hausbank',
        required: ['Datum', 'Betrag'],
        mapping: { encoding: 'auto', header: 'find', kinds: { rules: [], otherwise: 'by-direction' }, statuses: { rules: [], otherwise: 'booked' } },
      },
    });
  });

  it.each(Object.values(csvProfiles).map((profile) => [profile.id, profile] as const))('can say everything the profile %s says', (_id, { mapping }) => {
    const parsed = parseGenericProfile(JSON.parse(JSON.stringify({ ...mapping, source: 'copy-of-a-profile' })));
    expect(parsed).toMatchObject({ profile: { mapping } });
  });

  it('names everything that is missing at once', () => {
    expect(problemsOf({})).toEqual([
      ['source', 'missing'],
      ['delimiter', 'missing'],
      ['decimal', 'missing'],
      ['date', 'missing'],
      ['amount', 'missing'],
      ['columns', 'missing'],
    ]);
  });

  it.each<[string, unknown, string, string]>([
    ['no object', [], '', 'not-an-object'],
    ['an unknown member', { ...least, delimeter: ';' }, 'delimeter', 'unknown-member'],
    ['an unknown delimiter', { ...least, delimiter: ':' }, 'delimiter', 'not-one-of'],
    ['an unknown encoding', { ...least, encoding: 'ebcdic' }, 'encoding', 'not-one-of'],
    ['a decimal style that is none', { ...least, decimal: ',' }, 'decimal', 'not-one-of'],
    ['a date style without a day', { ...least, date: 'MM.yyyy' }, 'date', 'not-valid'],
    ['a zone that does not exist', { ...least, zone: 'Europe/Bonn' }, 'zone', 'not-valid'],
    ['a header on line 0', { ...least, header: 0 }, 'header', 'not-valid'],
    ['a source no key could be made under', { ...least, source: 'Haus Bank' }, 'source', 'not-valid'],
    ['an unknown amount style', { ...least, amount: { style: 'plus', column: 'Betrag' } }, 'amount.style', 'not-one-of'],
    ['a direction without words', { ...least, amount: { style: 'direction', column: 'B', directionColumn: 'S/H', out: ['S'] } }, 'amount.in', 'missing'],
    ['a debit without a credit', { ...least, amount: { style: 'debit-credit', debit: 'Soll' } }, 'amount.credit', 'missing'],
    ['no transaction date', { ...least, columns: { merchant: 'Text' } }, 'columns.transactionDate', 'missing'],
    ['an unknown field', { ...least, columns: { transactionDate: 'Datum', iban: 'IBAN' } }, 'columns.iban', 'unknown-member'],
    ['a column that is none', { ...least, columns: { transactionDate: 'Datum', mcc: 0 } }, 'columns.mcc', 'not-valid'],
    ['a constant that is no text', { ...least, constants: { currency: 978 } }, 'constants.currency', 'not-valid'],
    ['a kind that is none', { ...least, kinds: { rules: [{ column: 'Art', equals: ['x'], then: 'gift' }] } }, 'kinds.rules[0].then', 'not-one-of'],
    ['a rule that compares nothing', { ...least, kinds: { rules: [{ column: 'Art', then: 'fee' }] } }, 'kinds.rules[0].equals', 'missing'],
    ['a rule without a column', { ...least, statuses: { rules: [{ equals: ['x'], then: 'booked' }] } }, 'statuses.rules[0].column', 'missing'],
    ['rules that are no list', { ...least, kinds: { rules: {} } }, 'kinds.rules', 'not-valid'],
    ['an unknown otherwise', { ...least, statuses: { otherwise: 'guess' } }, 'statuses.otherwise', 'not-one-of'],
    ['a preamble without a cell', { ...least, preamble: [{ label: 'Karte', field: 'card' }] }, 'preamble[0].cell', 'missing'],
    ['a fee that is neither', { ...least, fee: { style: 'added', column: 'Fee' } }, 'fee.style', 'not-one-of'],
    ['an id without a column', { ...least, ownId: {} }, 'ownId.column', 'missing'],
    ['names without a header', { ...least, header: 'none', amount: { style: 'signed', column: 3 } }, 'columns.transactionDate', 'needs-number'],
    ['a name that means the prototype', JSON.parse(`{"__proto__": {}, ${JSON.stringify(least).slice(1)}`), '__proto__', 'unknown-member'],
  ])('is refused for %s', (_name, value, path, code) => {
    expect(problemsOf(value)).toEqual([[path, code]]);
  });

  it('says in both languages where the problem is and what would be right', () => {
    const parsed = parseGenericProfile({ ...least, decimal: ',' });
    expect(parsed).toMatchObject({
      problems: [
        {
          sentence: {
            de: '„decimal“ muss eines von diesen sein: "comma", "dot".',
            en: '"decimal" must be one of these: "comma", "dot".',
          },
        },
      ],
    });
  });
});
