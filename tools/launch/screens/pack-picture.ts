import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = 8;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signature; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The same picture, packed as tightly as can be: browsers pack for speed. */
export function packPicture(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const points = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const tight: Chunk = { type: 'IDAT', data: deflateSync(points, { level: 9, memLevel: 9 }) };
  const [head] = chunks;
  return head ? Buffer.concat([png.subarray(0, signature), ...[head, tight, { type: 'IEND', data: Buffer.alloc(0) }].map(written)]) : png;
}
