import { placeAmong } from './place-among';

describe('putting a receipt among others', () => {
  it.each([
    [[], 'c', undefined, ['c']],
    [['a', 'b'], 'c', undefined, ['a', 'b', 'c']],
    [['a', 'b'], 'a', undefined, ['a', 'b']],
    [['a', 'b'], 'c', 0, ['c', 'a', 'b']],
    [['a', 'b'], 'c', 1, ['a', 'c', 'b']],
    [['a', 'b'], 'c', 9, ['a', 'b', 'c']],
    [['a', 'b', 'c'], 'a', 1, ['b', 'a', 'c']],
    [['a', 'b', 'c'], 'c', 0, ['c', 'a', 'b']],
  ])('%j with %s at %s is %j', (ids, id, place, expected) => {
    expect(placeAmong(ids, id, place)).toEqual(expected);
  });
});
