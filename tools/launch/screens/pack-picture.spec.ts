import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { packPicture } from './pack-picture';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const head = Buffer.from([0, 0, 0, 64, 0, 0, 0, 64, 8, 0, 0, 0, 0]);
const points = Buffer.alloc(65 * 64, 7);
const loose = deflateSync(points, { level: 0 });
const picture = Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', loose.subarray(0, 100)), chunk('IDAT', loose.subarray(100)), chunk('IEND', Buffer.alloc(0))]);

it('packs a picture more tightly and leaves every point as it is', () => {
  const packed = packPicture(picture);
  expect(packed.length).toBeLessThan(picture.length / 10);
  const at = packed.indexOf('IDAT');
  expect(inflateSync(packed.subarray(at + 4, at + 4 + packed.readUInt32BE(at - 4)))).toEqual(points);
  expect(packed.subarray(0, 33)).toEqual(picture.subarray(0, 33));
});
