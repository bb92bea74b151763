import fc from 'fast-check';
import { distinctNames } from './distinct-names';

describe('names of files that are kept together', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['stay when they differ', ['journal.txt', 'Beleg.pdf'], ['journal.txt', 'Beleg.pdf']],
    ['are counted when they do not', ['a.pdf', 'a.pdf', 'a.pdf'], ['a.pdf', 'a (2).pdf', 'a (3).pdf']],
    ['differ by more than capitals', ['Beleg.PDF', 'beleg.pdf'], ['Beleg.PDF', 'beleg (2).pdf']],
    ['leave another its own', ['a.pdf', 'a.pdf', 'a (2).pdf'], ['a.pdf', 'a (3).pdf', 'a (2).pdf']],
    ['need no ending', ['LIESMICH', 'LIESMICH'], ['LIESMICH', 'LIESMICH (2)']],
    ['may be nothing but an ending', ['.env', '.env'], ['.env', '.env (2)']],
    ['keep their last ending only', ['x.tar.gz', 'x.tar.gz'], ['x.tar.gz', 'x.tar (2).gz']],
  ])('%s', (_case, names, expected) => {
    expect(distinctNames(names)).toEqual(expected);
  });

  it('are as many as before, all different, the first of each unchanged', () => {
    const name = fc.constantFrom('a.pdf', 'A.pdf', 'a (2).pdf', 'a (3).pdf', 'b', '');
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const distinct = distinctNames(names);
        expect(distinct).toHaveLength(names.length);
        expect(new Set(distinct.map((one) => one.toLowerCase())).size).toBe(names.length);
        if (names.length > 0) expect(distinct[0]).toBe(names[0]);
      }),
    );
  });
});
