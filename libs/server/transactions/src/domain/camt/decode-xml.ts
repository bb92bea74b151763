import { reason } from '../reasons/reason';
import { StatementFault } from '../reasons/statement-fault';
import { decodeText } from '../text/decode-text';
import type { EncodingName } from '../text/encodings';

/** The declaration is the first thing in a file and short. */
const declarationBytes = 256;

/** ISO 8859-1 is read as windows-1252, as browsers do: no bank means control characters. */
const names: ReadonlyMap<string, EncodingName> = new Map<string, EncodingName>([
  ['utf-8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['utf-16', 'utf-16le'],
  ['iso-8859-1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
]);

/** A byte order mark decides, then the declaration; without either XML is UTF-8. */
export function xmlEncoding(start: Uint8Array): EncodingName {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  const text = Buffer.from(start).toString('latin1');
  const declared = /^[^<]{0,3}<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1];
  if (declared === undefined) return 'utf-8';
  const known = names.get(declared.toLowerCase());
  if (!known) throw new StatementFault(1, reason('wrong-encoding', { encoding: [...names.keys()].join(', ') }));
  return known;
}

/** Text of an XML file, decoded as the file itself says. */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const source = bytes[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array();
  for (let next = await source.next(); !next.done; next = await source.next()) {
    start = Buffer.concat([start, next.value]);
    if (start.length >= declarationBytes) break;
  }
  const whole = async function* () {
    if (start.length > 0) yield start;
    yield* { [Symbol.asyncIterator]: () => source };
  };
  yield* decodeText(whole(), xmlEncoding(start));
}
