import { StatementFault } from '../reasons/statement-fault';
import { inPieces } from '../testing/read-all';
import { decodeText } from './decode-text';
import type { EncodingName } from './encodings';

async function decode(bytes: Uint8Array, encoding: EncodingName, pieceBytes: number): Promise<string> {
  let text = '';
  for await (const piece of decodeText(inPieces(bytes, pieceBytes), encoding)) text += piece;
  return text;
}

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const ascii = 'Betrag;';
const latin = (text: string, ...rest: readonly number[]) => Buffer.concat([Buffer.from(text, 'latin1'), bytes(...rest)]);

describe('the text of a file', () => {
  const cases: readonly [string, Uint8Array, EncodingName, string][] = [
    ['UTF-8', Buffer.from('Größe 12 €'), 'utf-8', 'Größe 12 €'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffGröße'), 'utf-8', 'Größe'],
    ['windows-1252', latin('Gr\xf6\xdfe ', 0x80, 0x84, 0x96, 0x9f), 'windows-1252', 'Größe €„–Ÿ'],
    ['ISO 8859-15', latin('Gr\xf6\xdfe ', 0xa4, 0xbd), 'iso-8859-15', 'Größe €œ'],
    ['UTF-16 LE', Buffer.from('\ufeffGröße 東京', 'utf16le'), 'utf-16le', 'Größe 東京'],
    ['nothing', bytes(), 'auto', ''],
    ['one byte', Buffer.from('a'), 'auto', 'a'],
    ['ASCII, found out', Buffer.from(ascii), 'auto', ascii],
    ['UTF-8, found out', Buffer.from(`${ascii}ö東€`), 'auto', `${ascii}ö東€`],
    ['UTF-8 with a mark, found out', Buffer.from(`\ufeff${ascii}ö`), 'auto', `${ascii}ö`],
    ['UTF-16 LE, found out', Buffer.from(`\ufeff${ascii}ö`, 'utf16le'), 'auto', `${ascii}ö`],
    ['windows-1252, found out', latin(`${ascii}M\xfcller `, 0x80), 'auto', `${ascii}Müller €`],
    ['windows-1252 at the very end, found out', latin(ascii, 0xfc), 'auto', `${ascii}ü`],
    ['a byte that could begin a character of UTF-8 but ends the file', latin(ascii, 0xe4), 'auto', `${ascii}ä`],
  ];

  it.each(cases)('is read from %s, however the bytes are cut', async (_name, raw, encoding, text) => {
    for (const pieceBytes of [1, 2, 3, 5, 1000]) expect(await decode(raw, encoding, pieceBytes)).toBe(text);
  });

  it.each<[string, Uint8Array, EncodingName, number]>([
    ['an umlaut of windows-1252 as UTF-8', latin('a\nb\nM\xfcller\n'), 'utf-8', 1],
    ['half a character as UTF-8', Buffer.from('a€').subarray(0, 3), 'utf-8', 1],
    ['half a character as UTF-16', bytes(0x61, 0x00, 0x62), 'utf-16le', 1],
    ['two encodings in one file', Buffer.concat([Buffer.from('ö\nö\n'), latin('M\xfcller\n')]), 'auto', 3],
  ])('is refused for %s', async (_name, raw, encoding, line) => {
    const failure = await decode(raw, encoding, 2).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StatementFault);
    expect(failure).toMatchObject({ reason: { code: 'wrong-encoding' }, line: expect.any(Number) as number });
    expect((failure as StatementFault).line).toBeGreaterThanOrEqual(line);
  });
});
