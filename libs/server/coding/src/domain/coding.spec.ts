import { money } from '@kontor/kernel';
import { blankCoding, divideCoding, editCoding, type Coding } from './coding';
import type { Provenance } from './provenance';
import { blank, type LineField, type Values } from './sheet';

const at = '2026-03-05T09:00:00.000Z';
const person: Provenance = { source: 'manual', by: 'u-1', at };
const rule: Provenance = { source: 'rule', by: 'r-1', because: 'AWS', at };
const eur = (minor: number) => money(minor, 'EUR');
const values = (rest: Partial<Values<LineField>>): Values<LineField> => ({ ...blank.line.values, ...rest });
const byRule: Coding = editCoding(blankCoding, new Map([['supplier', 's-1']]), new Map([['glAccount', 'g-1'], ['taxRate', 't-1']]), rule).coding;

describe('editing a coding', () => {
  it('changes what is named, and nothing else', () => {
    const { coding, changes, touched } = editCoding(byRule, new Map([['note', 'Hosting']]), new Map([['glAccount', 'g-2']]), person);
    expect(coding.head.values).toEqual({ supplier: 's-1', receiptNumber: null, receiptDate: null, serviceDate: null, note: 'Hosting' });
    expect(coding.parts[0]?.sheet.values).toEqual(values({ glAccount: 'g-2', taxRate: 't-1' }));
    expect([changes, touched]).toEqual([{ note: { from: null, to: 'Hosting' }, glAccount: { from: 'g-1', to: 'g-2' } }, true]);
  });

  it('remembers that a person emptied a field', () => {
    const { coding } = editCoding(byRule, new Map(), new Map([['glAccount', null]]), person);
    expect(coding.parts[0]?.sheet.origins.glAccount).toEqual({ ...person, empty: 'cleared' });
    expect(editCoding(coding, new Map(), new Map([['glAccount', 'g-9']]), rule).touched).toBe(false);
  });

  it('does nothing for no wishes', () => {
    expect(editCoding(byRule, new Map(), new Map(), person)).toEqual({ coding: byRule, changes: {}, touched: false });
  });
});

describe('dividing a coding', () => {
  const halves = [
    { gross: eur(-700), values: values({ glAccount: 'g-1', taxRate: 't-1' }) },
    { gross: eur(-300), values: values({ glAccount: 'g-2', taxRate: 't-1', text: 'Trinkgeld' }) },
  ];

  it('keeps the reason of what stays, and gives a person\'s reason to what is new', () => {
    const { coding } = divideCoding(byRule, halves, person);
    expect(coding.parts.map(({ gross }) => gross)).toEqual([eur(-700), eur(-300)]);
    expect(coding.parts.map(({ sheet }) => sheet.origins.glAccount?.source)).toEqual(['rule', 'manual']);
    expect(coding.parts[1]?.sheet.origins).toEqual({ glAccount: person, taxRate: person, text: person });
  });

  it('tells the lines before and after', () => {
    const { changes } = divideCoding(byRule, halves, person);
    expect(changes['lines']).toEqual({
      from: [{ gross: null, ...values({ glAccount: 'g-1', taxRate: 't-1' }) }],
      to: [{ gross: '-7.00 EUR', ...values({ glAccount: 'g-1', taxRate: 't-1' }) }, { gross: '-3.00 EUR', ...values({ glAccount: 'g-2', taxRate: 't-1', text: 'Trinkgeld' }) }],
    });
  });

  it('is no change when it is repeated', () => {
    const { coding } = divideCoding(byRule, halves, person);
    expect(divideCoding(coding, halves, person)).toEqual({ coding, changes: {}, touched: false });
  });

  it('into one line gives it the whole amount, whatever it will be', () => {
    const { coding } = divideCoding(divideCoding(byRule, halves, person).coding, [{ gross: eur(-1_000), values: values({ glAccount: 'g-1' }) }], person);
    expect(coding.parts).toHaveLength(1);
    expect(coding.parts[0]).toMatchObject({ gross: null, sheet: { values: values({ glAccount: 'g-1' }), origins: { glAccount: rule, taxRate: { empty: 'cleared' } } } });
  });
});
