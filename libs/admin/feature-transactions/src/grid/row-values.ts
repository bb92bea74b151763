import type { ChosenReference, ChosenTaxRate, CodedValue, CodingChange, GridRow, GridValue } from '@kontor/api-contracts';
import type { Choice, ChoiceFieldName } from '@kontor/admin-data-access';
import { isOfLines, type TextFieldName } from './column-id';

type Coded = CodedValue<ChosenReference> | CodedValue<ChosenTaxRate> | GridValue<ChosenReference> | GridValue<ChosenTaxRate>;

const labelOf = (value: ChosenReference | ChosenTaxRate): string => ('number' in value && value.number !== null ? `${value.number} ${value.name}` : value.name);

/** The lines of a split transaction differ in it. */
export const isMixed = (row: GridRow, field: ChoiceFieldName): boolean => {
  const coded: Coded = row.coding[field];
  return 'mixed' in coded && coded.mixed;
};

export function choiceOf(row: GridRow, field: ChoiceFieldName): Choice | null {
  const { value }: Coded = row.coding[field];
  return value === null ? null : { id: value.id, label: labelOf(value), hint: '' };
}

/** A value that must not be written any more: switched off, or no law on the day that decides. */
export function isOutdated(row: GridRow, field: ChoiceFieldName): boolean {
  const { value }: Coded = row.coding[field];
  return value !== null && !('active' in value ? value.active : value.valid);
}

/** Whether somebody who may code can write the field here: nothing is on its way, and the field has one place. */
export const isEditable = (row: GridRow, field: ChoiceFieldName | TextFieldName): boolean =>
  row.lane === 'open' && row.transaction.status !== 'cancelled' && !(isOfLines(field) && row.coding.lines > 1);

const changeNames = { glAccount: 'glAccountId', taxRate: 'taxRateId', supplier: 'supplierId', costCenter: 'costCenterId', costUnit: 'costUnitId' } as const;

/** What is sent when somebody chose a value, or emptied the field. */
export const choiceChange = (field: ChoiceFieldName, choice: Choice | null): CodingChange => ({ [changeNames[field]]: choice?.id ?? null });

export const textChange = (field: TextFieldName, text: string): CodingChange => ({ [field]: text.trim() === '' ? null : text.trim() });
