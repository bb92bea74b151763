import { AutoDecoder } from './auto-decoder';
import type { ByteDecoder, EncodingName } from './encodings';
import { FixedDecoder } from './fixed-decoder';

/** Small enough that a file handed over in one piece is still read in pieces. */
const pieceBytes = 64 * 1024;

export const decoderFor = (encoding: EncodingName): ByteDecoder =>
  encoding === 'auto' ? new AutoDecoder() : new FixedDecoder(encoding);

/** Text as it comes, never more than one piece ahead; a byte order mark is not part of it. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, encoding: EncodingName): AsyncGenerator<string> {
  const decoder = decoderFor(encoding);
  for await (const chunk of bytes) {
    for (let start = 0; start < chunk.length; start += pieceBytes) {
      const text = decoder.push(chunk.subarray(start, start + pieceBytes));
      if (text) yield text;
    }
  }
  const rest = decoder.end();
  if (rest) yield rest;
}
