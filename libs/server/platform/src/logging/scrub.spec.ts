import fc from 'fast-check';
import { newId } from '@kontor/kernel';
import { scrubLine, scrubText } from './scrub';

describe('the scrubber of last resort', () => {
  it.each([
    ['an authorization header', 'sent Authorization: Bearer abc.DEF-123 there', 'sent Authorization: [secret] there'],
    ['an API token of Kontor', `used kontor_${'0a'.repeat(16)}_Zm9v-YmFy_x today`, 'used [secret] today'],
    ['a code in an address', 'GET /callback?code=abc123&x=1', 'GET /callback?[secret]&x=1'],
    ['a signed web token', 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln back', 'got [secret] back'],
    ['an e-mail address', 'mail to jane.doe+x@example.co.uk failed', 'mail to [e-mail] failed'],
    ['an IBAN', 'paid from DE89 3704 0044 0532 0130 00 today', 'paid from [iban] today'],
    ['an IBAN without spaces', 'paid from DE89370400440532013000', 'paid from [iban]'],
    ['a card number', 'card 4111 1111 1111 1111 was charged', 'card [card] was charged'],
    ['long random text', `key ${'aB3'.repeat(14)}`, 'key [secret]'],
  ])('takes out %s', (_name, text, scrubbed) => {
    expect(scrubText(text)).toBe(scrubbed);
  });

  it.each([
    ['an id', newId()],
    ['an instant', '2026-11-22T13:45:06.123Z'],
    ['a SHA-256 in hex', 'f'.repeat(63) + '0'],
    ['an order number that is no card number', 'order 4111 1111 1111 1112'],
    ['a reference that only looks like an IBAN', 'DE00370400440532013000'],
    ['a plain sentence', 'import finished: 0 new, 0 changed'],
  ])('leaves %s alone', (_name, text) => {
    expect(scrubText(text)).toBe(text);
  });

  it('takes whole members with telling names out of a line, at any depth', () => {
    const line = JSON.stringify({ a: { b: { c: { clientSecret: 'x "y"', refresh_token: 'z', api_key: 'k', name: 'ok' } } } });
    expect(JSON.parse(scrubLine(line))).toEqual({ a: { b: { c: { clientSecret: '[secret]', refresh_token: '[secret]', api_key: '[secret]', name: 'ok' } } } });
  });

  it('leaves every line valid JSON, and numbers as they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.bigInt({ min: 1_000_000_000_000n, max: 9_999_999_999_999n }), (value, number) => {
        const line = JSON.stringify({ time: Number(number), value });
        expect((JSON.parse(scrubLine(line)) as { time: number }).time).toBe(Number(number));
      }),
    );
  });
});
