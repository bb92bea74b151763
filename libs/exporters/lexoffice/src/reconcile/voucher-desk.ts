import type { RemoteClient, RemoteReader } from '@kontor/exporter-contract';
import { toDecimal } from '@kontor/kernel';
import { euroFrom } from '../euro';
import { germanDay, isLater } from '../german-time';
import { rowsOf } from '../remote-pages';
import { ifThere } from '../steps/if-there';
import { readVoucher, type RemoteVoucher } from '../steps/remote-voucher';
import type { VoucherEcho } from '../steps/voucher-ref';

/** How a voucher was found: not at all, untouched since we wrote it, or touched and read in full. */
export type Standing =
  | { readonly found: 'gone' }
  | { readonly found: 'untouched'; readonly status: string }
  | { readonly found: 'read'; readonly status: string; readonly voucher: RemoteVoucher };

interface Row {
  readonly number: string;
  readonly date: string;
  readonly gross: string;
  readonly status: string;
  readonly updatedDate: string | undefined;
}

/** Looks at many vouchers with few calls: 250 at a time in the list, one by one only those that were touched. */
export class VoucherDesk {
  private readonly rows = new Map<string, Row>();
  private readonly standings = new Map<string, Standing>();

  constructor(
    private readonly remote: RemoteClient,
    private readonly written: ReadonlyMap<string, VoucherEcho>,
  ) {}

  async list(): Promise<void> {
    const days = [...this.written.values()].map(({ date }) => date).sort();
    const [first] = days;
    const last = days[days.length - 1];
    if (first === undefined || last === undefined) return;
    const query = { voucherType: 'purchaseinvoice,purchasecreditnote', voucherStatus: 'any', voucherDateFrom: first, voucherDateTo: last, size: 250 };
    for await (const row of rowsOf(this.remote, '/v1/voucherlist', query)) {
      const id = row.text('id');
      if (this.written.has(id)) this.rows.set(id, rowOf(row));
    }
  }

  async look(id: string): Promise<Standing> {
    const known = this.standings.get(id) ?? (await this.lookAnew(id));
    this.standings.set(id, known);
    return known;
  }

  private async lookAnew(id: string): Promise<Standing> {
    const row = this.rows.get(id);
    const written = this.written.get(id);
    if (row && written && isUntouched(row, written)) return { found: 'untouched', status: row.status };
    const voucher = await ifThere(readVoucher(this.remote, id));
    return voucher ? { found: 'read', status: voucher.status, voucher } : { found: 'gone' };
  }
}

const isUntouched = (row: Row, written: VoucherEcho): boolean =>
  row.number === written.number && row.date === written.date && row.gross === written.gross && !isLater(row.updatedDate, written.updatedDate);

const rowOf = (row: RemoteReader): Row => ({
  number: row.optionalText('voucherNumber') ?? '',
  date: germanDay(row.optionalText('voucherDate') ?? ''),
  gross: toDecimal(euroFrom(row.optionalText('totalAmount') ?? '0')),
  status: row.optionalText('voucherStatus') ?? '',
  updatedDate: row.optionalText('updatedDate'),
});
