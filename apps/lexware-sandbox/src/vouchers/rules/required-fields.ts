import { missing, type Issue } from '../../gateway/errors/legacy-error';
import { filledTextOf, isAbsent, listOf, type JsonRecord } from '../../json/read-json';
import type { VoucherRule } from '../voucher-rule';

const always = ['type', 'taxType'];
const unlessUnchecked = ['voucherNumber', 'voucherDate', 'totalGrossAmount', 'totalTaxAmount'];
const ofEveryItem = ['amount', 'taxAmount', 'taxRatePercent', 'categoryId'];

export const requiredFields: VoucherRule = ({ body, unchecked, items }) => [
  ...absent(body, unchecked ? always : [...always, ...unlessUnchecked], ''),
  ...(unchecked || listOf(body['voucherItems']).length > 0 ? [] : [missing('voucherItems')]),
  ...items.flatMap(({ source, place }) => absent(source, ofEveryItem, `${place}.`)),
];

/** A blank text counts as none. */
const absent = (source: JsonRecord, fields: readonly string[], prefix: string): readonly Issue[] =>
  fields.filter((field) => isAbsent(source[field]) || isBlank(source[field])).map((field) => missing(`${prefix}${field}`));

const isBlank = (value: unknown): boolean => typeof value === 'string' && filledTextOf(value) === undefined;
