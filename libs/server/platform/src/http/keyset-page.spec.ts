import { newId } from '@kontor/kernel';
import { keysetPosition, type KeysetPosition } from '@kontor/server-persistence';
import fc from 'fast-check';
import { pageOf, readCursor, writeCursor } from './keyset-page';

const id = newId();
const position = (n: number): KeysetPosition => keysetPosition(n, id);
const cursorOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const same = (n: number): number => n;

describe('a page of a list', () => {
  it('names the next page only when there is one', () => {
    expect(pageOf([1, 2], 2, same, position)).toEqual({ items: [1, 2], nextCursor: null });
    expect(pageOf([1, 2, 3], 2, same, position)).toEqual({ items: [1, 2], nextCursor: writeCursor(['2', id]) });
    expect(pageOf([], 2, same, position)).toEqual({ items: [], nextCursor: null });
  });

  it('reads back every cursor it wrote', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readCursor(writeCursor([text, id]), { type: 'text' })).toEqual([text, id])));
  });

  it.each([
    ['text that is none', 'nonsense'],
    ['JSON that is no list', cursorOf({})],
    ['a list of another length', cursorOf(['1'])],
    ['a key of another kind', cursorOf(["1' or '1'='1", id])],
    ['keys that are no text', cursorOf([1, id])],
  ])('refuses %s', (_name, cursor) => {
    expect(() => readCursor(cursor, { type: 'bigint' })).toThrow('invalid-cursor');
  });
});
