import { aRate, anAccount, aRow } from '../testing/rows';
import { choiceChange, choiceOf, isEditable, isMixed, isOutdated, textChange } from './row-values';

describe('a row of the grid', () => {
  it('names an account by its number and name', () => {
    expect(choiceOf(aRow({ glAccount: anAccount() }), 'glAccount')).toEqual({ id: 'account-1', label: '4964 Software', hint: '' });
    expect(choiceOf(aRow({ glAccount: anAccount({ number: null }) }), 'glAccount')?.label).toBe('Software');
    expect(choiceOf(aRow(), 'glAccount')).toBeNull();
  });

  it('says when a value may not be written any more', () => {
    expect([isOutdated(aRow({ glAccount: anAccount({ active: false }) }), 'glAccount'), isOutdated(aRow({ taxRate: aRate(false) }), 'taxRate'), isOutdated(aRow({ taxRate: aRate() }), 'taxRate')]).toEqual([true, true, false]);
  });

  it('is edited while it is open, and the lines of a split one in its panel', () => {
    const split = aRow({ lines: 2, glAccount: { value: null, provenance: null, mixed: true } });
    expect([isEditable(aRow(), 'glAccount'), isEditable(split, 'glAccount'), isEditable(split, 'supplier'), isEditable(split, 'note')]).toEqual([true, false, true, true]);
    expect([isEditable(aRow({}, { lane: 'queued' }), 'note'), isEditable(aRow({}, { lane: 'exported' }), 'note')]).toEqual([false, false]);
    expect(isMixed(split, 'glAccount')).toBe(true);
  });

  it('is changed by what was entered, and cleared by nothing', () => {
    expect([choiceChange('supplier', { id: 's-1', label: 'Adobe', hint: '' }), choiceChange('taxRate', null)]).toEqual([{ supplierId: 's-1' }, { taxRateId: null }]);
    expect([textChange('receiptNumber', ' RE-1 '), textChange('note', '  ')]).toEqual([{ receiptNumber: 'RE-1' }, { note: null }]);
  });
});
