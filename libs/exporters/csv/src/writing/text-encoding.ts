import type { CsvSettings } from '../settings';

/** How the text of a file becomes bytes. */
export interface TextEncoding {
  readonly label: string;
  /** Written before everything else. */
  readonly mark: string;
  /** The first character it cannot write. */
  readonly refuses: (text: string) => string | undefined;
  readonly encode: (text: string) => Uint8Array;
}

const utf8 = (mark: string): TextEncoding => ({
  label: 'utf-8',
  mark,
  refuses: () => undefined,
  encode: (text) => Buffer.from(text, 'utf8'),
});

/**
 * Bytes 0x80 to 0x9F of windows-1252 (source: WHATWG Encoding Standard, index-windows-1252); a dot is a byte without a
 * character. Written out because the TextDecoder of some Node versions reads these bytes as if they were latin1.
 */
const highBytes = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

const characterOf = (byte: number): string => (byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : highBytes.charAt(byte - 0x80));

const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [characterOf(byte), byte] as const).filter(([character, byte]) => character !== '.' || byte < 0x80),
);

const windows1252: TextEncoding = {
  label: 'windows-1252',
  mark: '',
  refuses: (text) => Array.from(text).find((character) => !byteOf.has(character)),
  encode: (text) => Uint8Array.from(text, windows1252Byte),
};

function windows1252Byte(character: string): number {
  const byte = byteOf.get(character);
  // The plan has asked before; no character is replaced in silence.
  if (byte === undefined) throw new Error('A character that windows-1252 cannot write came into the file');
  return byte;
}

export const encodings: Readonly<Record<CsvSettings['encoding'], TextEncoding>> = {
  'utf-8-bom': utf8('\uFEFF'),
  'utf-8': utf8(''),
  'windows-1252': windows1252,
};
