/** Names a declaration may use; ISO 8859-1 is read as windows-1252, as browsers do. */
const encodings: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['utf-16', 'utf-16le'],
  ['iso-8859-1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
]);

const declarationBytes = 256;

/** A byte order mark decides, then the declaration; without either XML is UTF-8. */
function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1');
  const declared = /^[^<]{0,3}<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  return declared === undefined ? 'utf-8' : encodings.get(declared.toLowerCase());
}

/** The text of an XML file as the file itself says it is written; `undefined` where that cannot be. */
export function xmlText(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // A TypeError: the bytes are no text in that encoding.
    return undefined;
  }
}
