import type { Happenings } from './happenings';
import { KeyedLists } from './keyed-lists';
import type { Voucher } from './voucher';

/** The vouchers of an organization, by id and by number. Numbers are not unique. Whatever changes here is told. */
export class VoucherRegister {
  private readonly byId = new Map<string, Voucher>();
  private readonly idsByNumber = new KeyedLists<string>();

  constructor(private readonly happenings: Happenings) {}

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
    const before = this.byId.get(voucher.id);
    this.file(voucher);
    if (!before) return this.happenings.tell('voucher.created', voucher.id, voucher.blankUntil);
    if (voucher.version !== before.version || voucher.fileIds !== before.fileIds) this.happenings.tell('voucher.changed', voucher.id);
    if (voucher.status !== before.status) this.happenings.tell('voucher.status.changed', voucher.id);
  }

  /** Puts a voucher in its place without a word to anybody. */
  file(voucher: Voucher): void {
    const before = this.byId.get(voucher.id)?.voucherNumber;
    this.byId.set(voucher.id, voucher);
    if (before === voucher.voucherNumber) return;
    if (before !== undefined) this.idsByNumber.remove(before, voucher.id);
    if (voucher.voucherNumber !== undefined) this.idsByNumber.add(voucher.voucherNumber, voucher.id);
  }

  drop({ id, voucherNumber }: Voucher): void {
    this.byId.delete(id);
    if (voucherNumber !== undefined) this.idsByNumber.remove(voucherNumber, id);
    this.happenings.tell('voucher.deleted', id);
  }
}
