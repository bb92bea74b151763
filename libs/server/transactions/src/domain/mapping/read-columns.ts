import { known } from '../values/known';
import { columnFields, textFields, type ColumnField, type ColumnRef, type TextField } from './columns';
import type { CsvMapping, FeeRule, OwnIdRule, PreambleRule } from './csv-mapping';
import type { JsonReader } from './json-reader';
import { examples, isCellNumber, isColumnRef, isFlag, isText } from './json-tests';

/** Which column holds which field; only the transaction date must be there. */
export function readColumns(parent: JsonReader): CsvMapping['columns'] | undefined {
  const json = parent.requiredChild('columns', columnFields, '{ "transactionDate": "Datum", … }');
  const transactionDate = json?.required('transactionDate', isColumnRef, examples.column);
  if (!json || transactionDate === undefined) return undefined;
  const refs: Partial<Record<ColumnField, ColumnRef>> = {};
  for (const field of columnFields) {
    const ref = field === 'transactionDate' ? undefined : json.optional(field, isColumnRef, examples.column);
    if (ref !== undefined) refs[field] = ref;
  }
  return { ...refs, transactionDate };
}

/** Values that hold for every row, such as the currency. */
export function readConstants(parent: JsonReader): Readonly<Partial<Record<TextField, string>>> | undefined {
  const json = parent.child('constants', textFields);
  if (!json) return undefined;
  const values: Partial<Record<TextField, string>> = {};
  for (const field of textFields) {
    const value = json.optional(field, isText, examples.text);
    if (value !== undefined) values[field] = value;
  }
  return values;
}

export function readPreamble(parent: JsonReader): readonly PreambleRule[] | undefined {
  if (!parent.has('preamble')) return undefined;
  return parent.children('preamble', ['label', 'cell', 'field']).flatMap((json) => {
    const label = json.required('label', isText, '"Karte"');
    const cell = json.required('cell', isCellNumber, examples.cell);
    const field = json.oneOf('field', textFields);
    return label === undefined || cell === undefined || field === undefined ? [] : [{ label, cell, field }];
  });
}

export function readOwnId(parent: JsonReader): OwnIdRule | undefined {
  const json = parent.child('ownId', ['column', 'perLeg']);
  const column = json?.required('column', isColumnRef, examples.column);
  return json && column !== undefined ? known({ column, perLeg: json.optional('perLeg', isFlag, examples.flag) }) : undefined;
}

export function readFeeRule(parent: JsonReader): FeeRule | undefined {
  const json = parent.child('fee', ['style', 'column', 'total']);
  const style = json?.oneOf('style', ['included', 'beside']);
  const column = json?.required('column', isColumnRef, examples.column);
  if (!json || style === undefined || column === undefined) return undefined;
  return known({ style, column, total: json.optional('total', isColumnRef, examples.column) });
}
