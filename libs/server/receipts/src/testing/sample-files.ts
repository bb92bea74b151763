/** The smallest bytes that are a receipt of each format, and some that only look like one. */
export const pdf = (text = 'receipt'): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj <<>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`, 'latin1');

export const jpeg = (tail: Uint8Array = Buffer.alloc(0)): Buffer => Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), tail, Buffer.from('ffd9', 'hex')]);

const pngHeader = '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489';
const pngBody = '0000000a49444154789c6300010000050001 0d0a2db4 0000000049454e44ae426082'.replaceAll(' ', '');
export const png = (tail: Uint8Array = Buffer.alloc(0)): Buffer => Buffer.concat([Buffer.from(pngHeader + pngBody, 'hex'), tail]);

export const xml = (body = '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>'): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`);

/** A PDF of exactly so many bytes. */
export const pdfOf = (bytes: number): Buffer => Buffer.concat([pdf(), Buffer.alloc(bytes - pdf().length, ' ')]);

/** An empty archive: what every ZIP file ends with. */
export const zipEnd = (comment = ''): Buffer => Buffer.concat([Buffer.from('504b0506000000000000000000000000000000000000', 'hex').subarray(0, 20), Buffer.from([comment.length, 0]), Buffer.from(comment)]);
