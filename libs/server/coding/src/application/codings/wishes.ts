import type { CodingChange, CodingLineFields } from '@kontor/api-contracts';
import { blank, type HeaderField, type LineField, type Values } from '../../domain/sheet';
import type { Wishes } from '../../domain/coding';

/** Text of nothing but spaces is no text. */
const tidy = (text: string | null | undefined): string | null | undefined => (typeof text === 'string' ? text.trim() || null : text);

const named = <Field extends string>(fields: readonly (readonly [Field, string | null | undefined])[]): Wishes<Field> =>
  new Map(fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const])));

/** The fields of a request by the names of the sheet; what is left out is not in the map. */
export const headWishes = ({ supplierId, receiptNumber, receiptDate, serviceDate, note }: CodingChange): Wishes<HeaderField> =>
  named<HeaderField>([['supplier', supplierId], ['receiptNumber', tidy(receiptNumber)], ['receiptDate', receiptDate], ['serviceDate', serviceDate], ['note', tidy(note)]]);

export const lineWishes = ({ glAccountId, taxRateId, costCenterId, costUnitId, text }: CodingLineFields): Wishes<LineField> =>
  named<LineField>([['glAccount', glAccountId], ['taxRate', taxRateId], ['costCenter', costCenterId], ['costUnit', costUnitId], ['text', tidy(text)]]);

/** All fields of a new line; what is left out is empty. */
export const lineValues = (fields: CodingLineFields): Values<LineField> => ({ ...blank.line.values, ...Object.fromEntries(lineWishes(fields)) });
