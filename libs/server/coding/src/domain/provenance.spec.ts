import { provenanceSources } from '@kontor/api-contracts';
import fc from 'fast-check';
import { mayOverwrite, type Provenance } from './provenance';
import { blank, writeSheet, type Entry, type LineField, type Sheet, type Written } from './sheet';

const at = '2026-03-05T09:00:00.000Z';
const from = (source: Provenance['source'], rest: Partial<Provenance> = {}): Provenance => ({ source, at, ...rest });
const entry = (value: string | null, provenance: Provenance): Entry => ({ value, provenance });
const write = (sheet: Sheet<LineField>, glAccount: Entry): Written<LineField> => writeSheet<LineField>(sheet, new Map([['glAccount', glAccount]]));
const filled = (value: string | null, provenance: Provenance): Sheet<LineField> => write(blank.line, entry(value, provenance)).sheet;

describe('what may overwrite what', () => {
  it('is decided by one order: manual, rule, card default, extracted, ledger', () => {
    expect(provenanceSources).toEqual(['manual', 'rule', 'card-default', 'extracted', 'ledger']);
    for (const [held, present] of provenanceSources.entries()) {
      for (const [wanted, source] of provenanceSources.entries()) expect(mayOverwrite(from(present), source)).toBe(wanted <= held);
    }
  });

  it('lets everything into a field nobody has touched', () => {
    for (const source of provenanceSources) expect(mayOverwrite(undefined, source)).toBe(true);
  });

  it('keeps empty what a person emptied, except for a person', () => {
    const emptied = from('manual', { empty: 'cleared' });
    expect(provenanceSources.filter((source) => mayOverwrite(emptied, source))).toEqual(['manual']);
  });

  it('does not keep empty what a rule could not fill', () => {
    expect(provenanceSources.filter((source) => mayOverwrite(from('rule', { empty: 'no-rate-valid' }), source))).toEqual(provenanceSources);
  });
});

describe('writing a field', () => {
  it('keeps value and reason together, and tells what changed', () => {
    const written = write(filled('4930', from('card-default')), entry('4980', from('rule', { by: 'r-1', because: 'Software' })));
    expect(written).toEqual({
      sheet: { values: { ...blank.line.values, glAccount: '4980' }, origins: { glAccount: { source: 'rule', by: 'r-1', because: 'Software', at } } },
      changes: [{ field: 'glAccount', from: '4930', to: '4980' }],
      touched: true,
    });
  });

  it('changes nothing where a stronger source was first', () => {
    const sheet = filled('4930', from('manual'));
    expect(write(sheet, entry('4980', from('rule')))).toEqual({ sheet, changes: [], touched: false });
  });

  it('notes that a person confirmed what a rule had filled', () => {
    const { sheet, changes, touched } = write(filled('4930', from('rule')), entry('4930', from('manual')));
    expect({ source: sheet.origins.glAccount?.source, changes, touched }).toEqual({ source: 'manual', changes: [], touched: true });
  });

  it('leaves the older reason where the same source says the same again', () => {
    const sheet = filled('4930', from('manual', { by: 'u-1' }));
    expect(write(sheet, entry('4930', from('manual', { by: 'u-1', at: '2026-04-01T00:00:00.000Z' })))).toEqual({ sheet, changes: [], touched: false });
    expect(write(sheet, entry('4930', from('manual', { by: 'u-2' }))).touched).toBe(true);
  });

  it('ends, in whatever order the sources come, with the strongest of them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...provenanceSources], { minLength: 1 }), (order) => {
        const sheet = order.reduce((before, source) => write(before, entry(source, from(source))).sheet, blank.line);
        const strongest = provenanceSources.find((source) => order.includes(source));
        expect(sheet.values.glAccount).toBe(strongest);
        expect(sheet.origins.glAccount?.source).toBe(strongest);
      }),
    );
  });
});
