const pdfMark = Buffer.from('%PDF-');
/** PDF readers look for their mark in the first kilobyte. */
const pdfReach = 1024;

const zipEnd = Buffer.from('PK\x05\x06', 'latin1');
const zipEndBytes = 22;
const longestZipComment = 0xffff;

const startsLikePdf = (bytes: Buffer): boolean => bytes.subarray(0, pdfReach).includes(pdfMark);

/** ZIP readers look for the last record from the end; its comment must reach exactly to the end of the file. */
function endsLikeZip(bytes: Buffer): boolean {
  const lowest = Math.max(0, bytes.length - zipEndBytes - longestZipComment);
  for (let at = bytes.lastIndexOf(zipEnd); at >= lowest; at = at === 0 ? -1 : bytes.lastIndexOf(zipEnd, at - 1)) {
    if (at + zipEndBytes <= bytes.length && at + zipEndBytes + bytes.readUInt16LE(at + 20) === bytes.length) return true;
  }
  return false;
}

/**
 * True for files that another program would read as something else: an image that PDF readers open, or anything that
 * unpacks as an archive. What was checked and what is opened later must be the same thing.
 */
export function hasSecondFormat(bytes: Uint8Array, mimeType: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (mimeType !== 'application/pdf' && startsLikePdf(buffer)) || endsLikeZip(buffer);
}
