import type { ColumnRef } from './columns';
import type { AmountRule, CsvMapping } from './csv-mapping';

export interface MappedColumn {
  readonly path: string;
  readonly ref: ColumnRef;
}

function amountColumns(rule: AmountRule): readonly MappedColumn[] {
  const column = (member: string, ref: ColumnRef): MappedColumn => ({ path: `amount.${member}`, ref });
  switch (rule.style) {
    case 'signed':
    case 'inverted':
      return [column('column', rule.column)];
    case 'direction':
      return [column('column', rule.column), column('directionColumn', rule.directionColumn)];
    case 'debit-credit':
      return [column('debit', rule.debit), column('credit', rule.credit)];
  }
}

const ruleColumns = (mapping: CsvMapping, choice: 'kinds' | 'statuses'): readonly MappedColumn[] =>
  mapping[choice].rules.flatMap(({ column }, index) => (column === undefined ? [] : [{ path: `${choice}.rules[${index}].column`, ref: column }]));

/** Every column a mapping speaks of, and where it does. */
export function mappedColumns(mapping: CsvMapping): readonly MappedColumn[] {
  const { ownId, fee } = mapping;
  return [
    ...Object.entries(mapping.columns).map(([field, ref]) => ({ path: `columns.${field}`, ref })),
    ...amountColumns(mapping.amount),
    ...(ownId ? [{ path: 'ownId.column', ref: ownId.column }] : []),
    ...(fee ? [{ path: 'fee.column', ref: fee.column }] : []),
    ...(fee?.total === undefined ? [] : [{ path: 'fee.total', ref: fee.total }]),
    ...ruleColumns(mapping, 'kinds'),
    ...ruleColumns(mapping, 'statuses'),
  ];
}
