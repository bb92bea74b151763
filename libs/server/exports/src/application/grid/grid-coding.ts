import type { CodedValue, CodingLineView, CodingView, GridCoding, GridValue } from '@kontor/api-contracts';
import { canonicalJson } from '@kontor/kernel';

/** Lines that have the same value say it as one; whose reasons differ tell that of the first. */
function ofLines<Value>(values: readonly CodedValue<Value>[]): GridValue<Value> {
  const [first = { value: null, provenance: null }, ...others] = values;
  const mixed = others.some(({ value }) => canonicalJson(value) !== canonicalJson(first.value));
  return mixed ? { value: null, provenance: null, mixed } : { ...first, mixed };
}

/** A coding in one row. */
export const toGridCoding = ({ lines, balanced, supplier, receiptNumber, receiptDate, serviceDate, note }: CodingView): GridCoding => {
  const column = <Value>(of: (line: CodingLineView) => CodedValue<Value>): GridValue<Value> => ofLines(lines.map(of));
  return {
    lines: lines.length,
    balanced,
    glAccount: column((line) => line.glAccount),
    taxRate: column((line) => line.taxRate),
    costCenter: column((line) => line.costCenter),
    costUnit: column((line) => line.costUnit),
    ...{ supplier, receiptNumber, receiptDate, serviceDate, note },
  };
};
