import { createHash } from 'node:crypto';
import { demoReceipts } from './demo-receipts';
import { printReceipt } from './print-receipt';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a demo receipt', () => {
  it('is a PDF, the same bytes each time it is printed', async () => {
    const [receipt] = demoReceipts();
    if (!receipt) throw new Error('The demo has no receipts');
    const [first, second] = [await printReceipt(receipt), await printReceipt(receipt)];
    expect(Buffer.from(first.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(digest(second)).toBe(digest(first));
  });

  it('is unlike every other', async () => {
    const digests = await Promise.all(demoReceipts().map(async (receipt) => digest(await printReceipt(receipt))));
    expect(new Set(digests).size).toBe(digests.length);
  });
});
