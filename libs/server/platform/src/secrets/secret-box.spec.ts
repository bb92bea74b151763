import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { keyIdOf, SecretBox, UnreadableSecretError, type SealedSecret, type SecretPlace } from './secret-box';

const key = (id: string): { readonly id: string; readonly key: Buffer } => ({ id, key: randomBytes(32) });
const old = key('k1');
const current = key('k2');
const place: SecretPlace = { table: 'connection', row: 'row-1', organizationId: 'org-1', field: 'credentials' };
const box = new SecretBox([current, old]);

describe('the secret box', () => {
  it('gives back what was sealed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(box.open(box.seal(text, place), place)).toBe(text)));
  });

  it('seals the same text differently each time', () => {
    expect(box.seal('secret', place)).not.toBe(box.seal('secret', place));
  });

  it('does not open when any character was changed', () => {
    const sealed = box.seal('a secret of some length', place);
    const position = fc.nat({ max: sealed.length - 1 });
    fc.assert(
      fc.property(position, fc.integer({ min: 33, max: 126 }), (at, code) => {
        const changed = (sealed.slice(0, at) + String.fromCharCode(code) + sealed.slice(at + 1)) as SealedSecret;
        fc.pre(changed !== sealed);
        expect(() => box.open(changed, place)).toThrow(UnreadableSecretError);
      }),
      { numRuns: 5000 },
    );
  });

  it('does not open when any byte of the stored text was flipped, cut off or added', () => {
    const bytes = Buffer.from(box.seal('secret', place), 'latin1');
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(flipped.readUInt8(at) ^ bit, at);
        expect(() => box.open(flipped.toString('latin1') as SealedSecret, place)).toThrow(UnreadableSecretError);
      }
      expect(() => box.open(bytes.subarray(0, at).toString('latin1') as SealedSecret, place)).toThrow(UnreadableSecretError);
    }
    expect(() => box.open(`${bytes.toString('latin1')}A` as SealedSecret, place)).toThrow(UnreadableSecretError);
  });

  it.each(['table', 'row', 'organizationId', 'field'] as const)('does not open in a place with another %s', (part) => {
    const sealed = box.seal('secret', place);
    expect(() => box.open(sealed, { ...place, [part]: 'other' })).toThrow(UnreadableSecretError);
  });

  it('does not open with the halves of two rows mixed', () => {
    const [version, id, wrapped] = box.seal('one', place).split('.');
    const value = box.seal('two', place).split('.')[3];
    expect(() => box.open([version, id, wrapped, value].join('.') as SealedSecret, place)).toThrow(UnreadableSecretError);
  });

  it('reads what an older key sealed, and seals it anew under the current one', () => {
    const before = new SecretBox([old]).seal('secret', place);
    expect(box.open(before, place)).toBe('secret');
    const after = box.reseal(before, place);
    expect([keyIdOf(before), keyIdOf(after)]).toEqual(['k1', 'k2']);
    expect(new SecretBox([current]).open(after, place)).toBe('secret');
  });

  it('says which key is missing once an older key is no longer configured', () => {
    const sealed = new SecretBox([old]).seal('secret', place);
    expect(() => new SecretBox([current]).open(sealed, place)).toThrow('its key "k1" is not configured');
  });

  it('does not open with another key of the same name', () => {
    const sealed = box.seal('secret', place);
    expect(() => new SecretBox([key('k2')]).open(sealed, place)).toThrow(UnreadableSecretError);
  });
});
