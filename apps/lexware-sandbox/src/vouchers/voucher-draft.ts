import type { BasisPoints, IsoDate, Money } from '@kontor/kernel';
import { dayOf } from '../clock/german-time';
import { isVoucherType, type TaxType, type VoucherType } from '../books/voucher';
import { booleanOf, filledTextOf, isRecord, listOf, moneyOf, textOf, type JsonRecord } from '../json/read-json';
import { postingCategory } from '../posting-categories/chart';
import type { PostingCategory } from '../posting-categories/posting-category';

/** A voucher as it was sent. What could not be read is `undefined`; whether it was sent at all, `body` tells. */
export interface VoucherDraft {
  readonly body: JsonRecord;
  readonly type: VoucherType | undefined;
  readonly status: string | undefined;
  /** Unchecked vouchers may lack nearly everything. */
  readonly unchecked: boolean;
  readonly taxType: TaxType | undefined;
  readonly voucherNumber: string | undefined;
  readonly voucherDate: IsoDate | undefined;
  readonly shippingDate: IsoDate | undefined;
  readonly dueDate: IsoDate | undefined;
  readonly totalGross: Money | undefined;
  readonly totalTax: Money | undefined;
  readonly useCollectiveContact: boolean;
  readonly contactId: string | undefined;
  readonly contactName: string | undefined;
  readonly remark: string | undefined;
  readonly items: readonly DraftItem[];
  readonly fileIds: readonly string[];
}

export interface DraftItem {
  /** The path of the item, as issues name it. */
  readonly place: string;
  readonly source: JsonRecord;
  readonly amount: Money | undefined;
  readonly taxAmount: Money | undefined;
  readonly rate: BasisPoints | undefined;
  readonly categoryId: string | undefined;
  readonly category: PostingCategory | undefined;
}

export function readVoucherDraft(body: JsonRecord): VoucherDraft {
  const type = textOf(body['type']) ?? '';
  const status = textOf(body['voucherStatus']);
  const taxType = textOf(body['taxType']);
  return {
    body,
    type: isVoucherType(type) ? type : undefined,
    status,
    unchecked: status === 'unchecked',
    taxType: taxType === 'net' || taxType === 'gross' ? taxType : undefined,
    voucherNumber: filledTextOf(body['voucherNumber']),
    voucherDate: dateIn(body, 'voucherDate'),
    shippingDate: dateIn(body, 'shippingDate'),
    dueDate: dateIn(body, 'dueDate'),
    totalGross: moneyOf(body['totalGrossAmount']),
    totalTax: moneyOf(body['totalTaxAmount']),
    useCollectiveContact: booleanOf(body['useCollectiveContact']) ?? false,
    contactId: filledTextOf(body['contactId']),
    contactName: filledTextOf(body['contactName']),
    remark: filledTextOf(body['remark']),
    items: listOf(body['voucherItems']).map(readItem),
    fileIds: listOf(body['files']).map((id) => textOf(id) ?? ''),
  };
}

const dateIn = (body: JsonRecord, field: string): IsoDate | undefined => dayOf(textOf(body[field]) ?? '');

function readItem(value: unknown, index: number): DraftItem {
  const source = isRecord(value) ? value : {};
  const categoryId = filledTextOf(source['categoryId']);
  return {
    place: `voucherItems[${index}]`,
    source,
    amount: moneyOf(source['amount']),
    taxAmount: moneyOf(source['taxAmount']),
    rate: readRate(source['taxRatePercent']),
    categoryId,
    category: categoryId === undefined ? undefined : postingCategory(categoryId),
  };
}

/** A percentage has the shape of an amount: its hundredths are basis points. */
const readRate = (value: unknown): BasisPoints | undefined => moneyOf(value)?.minor;
