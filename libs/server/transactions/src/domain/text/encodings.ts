/** `auto`: a byte order mark decides; without one UTF-8 where the first umlaut is UTF-8, else windows-1252. */
export const encodings = ['auto', 'utf-8', 'windows-1252', 'iso-8859-15', 'utf-16le'] as const;
export type EncodingName = (typeof encodings)[number];
export type FixedEncoding = Exclude<EncodingName, 'auto'>;

export interface ByteDecoder {
  /** The text that is certain so far; throws a StatementFault for bytes the encoding does not have. */
  push(bytes: Uint8Array): string;
  end(): string;
}
