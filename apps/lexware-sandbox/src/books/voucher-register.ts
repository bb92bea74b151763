import { KeyedLists } from './keyed-lists';
import type { Voucher } from './voucher';

/** The vouchers of an organization, by id and by number. Numbers are not unique. */
export class VoucherRegister {
  private readonly byId = new Map<string, Voucher>();
  private readonly idsByNumber = new KeyedLists<string>();

  get size(): number {
    return this.byId.size;
  }

  get(id: string): Voucher | undefined {
    return this.byId.get(id);
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  all(): readonly Voucher[] {
    return [...this.byId.values()];
  }

  numbered(voucherNumber: string): readonly Voucher[] {
    return this.idsByNumber.of(voucherNumber).flatMap((id) => this.byId.get(id) ?? []);
  }

  /** Adds a voucher, or puts it in the place of the one with its id. */
  put(voucher: Voucher): void {
    const before = this.byId.get(voucher.id)?.voucherNumber;
    this.byId.set(voucher.id, voucher);
    if (before === voucher.voucherNumber) return;
    if (before !== undefined) this.idsByNumber.remove(before, voucher.id);
    if (voucher.voucherNumber !== undefined) this.idsByNumber.add(voucher.voucherNumber, voucher.id);
  }

  drop({ id, voucherNumber }: Voucher): void {
    this.byId.delete(id);
    if (voucherNumber !== undefined) this.idsByNumber.remove(voucherNumber, id);
  }
}
