/** Posting categories used throughout the tests. */
export const officeSupplies = '16d04a21-fd91-11e1-a21f-0800200c9a66';
export const sales = '8f8664a1-fd86-11e1-a21f-0800200c9a66';
export const rounding = 'aba9020f-d0a6-47ca-ace6-03d6ed492351';
export const foreignSoftware = '6d575db0-74e8-433d-a986-27b76ea27f9e';
export const transit = 'dd56efd2-6c62-40e4-9d9e-cba7b0045911';

/** A receipt of 119.00 with 19 % from the collective supplier. */
export const purchase = (changes: Readonly<Record<string, unknown>> = {}) => ({
  type: 'purchaseinvoice',
  voucherNumber: 'KB-1',
  voucherDate: '2026-03-04',
  taxType: 'gross',
  totalGrossAmount: 119,
  totalTaxAmount: 19,
  useCollectiveContact: true,
  voucherItems: [{ amount: 119, taxAmount: 19, taxRatePercent: 19, categoryId: officeSupplies }],
  ...changes,
});

export const vendor = (name: string, changes: Readonly<Record<string, unknown>> = {}) => ({ version: 0, roles: { vendor: {} }, company: { name }, ...changes });

export const account = (changes: Readonly<Record<string, unknown>> = {}) => ({
  type: 'PAYMENT_PROVIDER',
  accountSystem: 'PliantSandbox',
  name: 'Pliant',
  bankName: 'Pliant',
  balance: -1250.4,
  externalReference: 'card-account-1',
  ...changes,
});

export const payment = (financialAccountId: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  financialAccountId,
  valueDate: '2026-03-05T00:00:00.000+01:00',
  bookingDate: '2026-03-04T00:00:00+01:00',
  purpose: 'Büromarkt Kiel',
  amount: -119,
  externalReference: 'txn-1',
  ...changes,
});

export const pdf = (text = 'receipt'): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\ntrailer\n%%EOF\n`);

export function png(side: number): Buffer {
  const header = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a', 'hex').copy(header);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(side, 16);
  header.writeUInt32BE(side, 20);
  return Buffer.concat([header, Buffer.from('IEND')]);
}

export const jpeg = (side: number): Buffer => Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, side, 0, side, 1, 1, 0x11, 0, 0xff, 0xd9]);

export const invoiceXml = Buffer.from(
  '<?xml version="1.0"?><rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"><rsm:Id>1</rsm:Id></rsm:CrossIndustryInvoice>',
);
