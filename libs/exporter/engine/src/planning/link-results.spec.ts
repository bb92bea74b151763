import { resultOf } from '@kontor/exporter-contract';
import { linkResults } from './link-results';

const results = new Map([['account', 'remote-1'], ['entry', 'remote-2']]);

describe('linking results', () => {
  it('puts remote ids in the place of what stood for them, however deep', () => {
    const input = { account: resultOf('account'), lines: [{ entry: resultOf('entry') }, 'text', 7, true, null], nested: { deep: { id: resultOf('entry') } } };
    expect(linkResults(input, results)).toEqual({ account: 'remote-1', lines: [{ entry: 'remote-2' }, 'text', 7, true, null], nested: { deep: { id: 'remote-2' } } });
  });

  it('leaves the input as it was planned untouched', () => {
    const input = { account: resultOf('account') };
    linkResults(input, results);
    expect(input).toEqual({ account: { $resultOf: 'account' } });
  });

  it('refuses to go on without a result it needs', () => {
    expect(() => linkResults({ id: resultOf('payment') }, results)).toThrow('The result of operation payment is not known yet');
  });
});
