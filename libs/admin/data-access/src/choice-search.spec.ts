import { TestBed } from '@angular/core/testing';
import { Shell } from '@kontor/admin-testing';
import { ChoiceSearch, type ChoiceFieldName } from './choice-search';

const account = (number: string | null, name: string): object => ({ id: name, kind: 'gl-account', number, name, group: null, active: true, usedBy: null, links: [] });
/** By name, as the server gives them. */
const accounts = [account('7610', 'Gewerbesteuer'), account('6610', 'Geschenke und Werbemittel'), account('6605', 'Streuartikel (Werbeartikel)'), account('6600', 'Werbekosten'), account('650', 'Werbemittel'), account(null, 'Äußere Werbefläche')];

describe('what is offered while somebody types', () => {
  let shell: Shell;
  beforeEach(() => void (shell = Shell.around()));
  const offered = async (field: ChoiceFieldName, text: string, answer: object): Promise<readonly string[]> => {
    const found = TestBed.inject(ChoiceSearch).find(field, text);
    const search = text.trim() === '' ? '' : `&search=${text.trim()}`;
    shell.request('GET', field === 'taxRate' ? '/api/v1/tax-rates?active=true' : `/api/v1/gl-accounts?limit=50&active=true${search}`).flush(answer);
    return (await found).map(({ label }) => label);
  };
  const named = (...names: readonly string[]): readonly object[] => names.map((name) => ({ id: name, name }));

  it.each<readonly [string, string, readonly string[]]>([
    ['names that begin with it, then words that do, then the rest', ' Werbe', ['650 Werbemittel', '6600 Werbekosten', '6605 Streuartikel (Werbeartikel)', '6610 Geschenke und Werbemittel', 'Äußere Werbefläche', '7610 Gewerbesteuer']],
    ['numbers that begin with it', '661', ['6610 Geschenke und Werbemittel', '650 Werbemittel', '6600 Werbekosten', '6605 Streuartikel (Werbeartikel)', '7610 Gewerbesteuer', 'Äußere Werbefläche']],
    ['the list as it is where nothing is typed', '  ', ['7610 Gewerbesteuer', '6610 Geschenke und Werbemittel', '6605 Streuartikel (Werbeartikel)', '6600 Werbekosten', '650 Werbemittel', 'Äußere Werbefläche']],
  ])('is %s', async (_, text, expected) => {
    expect(await offered('glAccount', text, { items: accounts, nextCursor: null })).toEqual(expected);
  });

  it('is the tax rate that begins with it before those that only hold it', async () => {
    expect(await offered('taxRate', '7', named('0 % (§ 7)', '17 %', '19 %', '7 %'))).toEqual(['7 %', '0 % (§ 7)', '17 %']);
  });
});
