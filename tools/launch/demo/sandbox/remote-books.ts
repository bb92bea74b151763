import { isLosslessNumber } from 'lossless-json';
import { PacedReader } from './paced-reader';

/** What a voucher says, amounts as plain decimals. */
export interface RemoteVoucher {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly gross: string;
  readonly fileIds: readonly string[];
}

export interface RemotePayment {
  readonly id: string;
  readonly amount: string;
  readonly reference: string;
}

/** What only the sandbox's own window shows: hashes of files, suggestions, how many of everything there are. */
export interface RemoteOverview {
  readonly voucherIds: readonly string[];
  readonly paymentIds: readonly string[];
  readonly hintedVoucherIds: readonly string[];
  /** Voucher id by payment id. */
  readonly suggestions: ReadonlyMap<string, string>;
  /** SHA-256 by file id. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly balances: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(object) : []);
const text = (value: unknown): string => (isLosslessNumber(value) ? value.toString() : typeof value === 'string' ? value : '');
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(text) : []);

/** Reads one organization's books in the sandbox. */
export class RemoteBooks {
  private readonly reader: PacedReader;

  constructor(
    private readonly url: string,
    key: string,
  ) {
    this.reader = new PacedReader(url, key);
  }

  async organizationId(): Promise<string> {
    return text(object(await this.reader.get('/v1/profile'))['organizationId']);
  }

  /** Ids of all vouchers, as the API lists them. */
  async listedVouchers(): Promise<readonly string[]> {
    const page = object(await this.reader.get('/v1/voucherlist?voucherType=any&voucherStatus=any&size=250'));
    return list(page['content']).map((row) => text(row['id']));
  }

  async voucher(id: string): Promise<RemoteVoucher | undefined> {
    const found = await this.reader.get(`/v1/vouchers/${id}`);
    if (found === undefined) return undefined;
    const { voucherNumber, type, totalGrossAmount, files } = object(found);
    return { id, number: text(voucherNumber), type: text(type), gross: text(totalGrossAmount), fileIds: texts(files) };
  }

  async payment(id: string): Promise<RemotePayment | undefined> {
    const found = await this.reader.get(`/v1/finance/transactions/${id}`);
    if (found === undefined) return undefined;
    const { amount, externalReference } = object(found);
    return { id, amount: text(amount), reference: text(externalReference) };
  }

  async overview(organizationId: string): Promise<RemoteOverview> {
    const books = object(await this.reader.get(`/__sandbox/books/${organizationId}`));
    const vouchers = list(books['vouchers']);
    const files = vouchers.flatMap((voucher) => list(voucher['files']));
    return {
      voucherIds: vouchers.map(({ id }) => text(id)),
      paymentIds: list(books['transactions']).map(({ financialTransactionId }) => text(financialTransactionId)),
      hintedVoucherIds: list(books['hints']).map(({ voucherId }) => text(voucherId)),
      suggestions: new Map(list(books['suggestions']).map(({ transactionId, voucherId }) => [text(transactionId), text(voucherId)])),
      hashes: new Map(files.map(({ id, sha256 }) => [text(id), text(sha256)])),
      balances: list(books['accounts']).map(({ balance }) => text(balance)),
    };
  }
}
