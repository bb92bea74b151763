import type { AccountingField } from '@kontor/exporter-contract';
import type { IsoDate } from '@kontor/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Coding, Wishes } from '../../domain/coding';
import { headerFields, lineFields, type HeaderField, type LineField } from '../../domain/sheet';
import { taxDatesOf } from '../../domain/tax/tax-dates-of';
import { OfferedValues, type Choice } from './offered-values';

export interface CodingStep {
  readonly before: Coding;
  readonly after: Coding;
  readonly transactionDate: IsoDate;
}

/** A field that has another value now, and not none. */
interface NewValue {
  readonly field: HeaderField | LineField;
  readonly value: string;
}

const newIn = <Field extends HeaderField | LineField>(fields: readonly Field[], before: Readonly<Record<Field, string | null>> | undefined, after: Readonly<Record<Field, string | null>>): readonly NewValue[] =>
  fields.flatMap((field) => {
    const value = after[field];
    return value === null || value === before?.[field] ? [] : [{ field, value }];
  });

const newValues = ({ before, after }: CodingStep): readonly NewValue[] => [
  ...newIn(headerFields, before.head.values, after.head.values),
  ...after.parts.flatMap(({ sheet }, index) => newIn(lineFields, before.parts[index]?.sheet.values, sheet.values)),
];

const ratesIn = (values: readonly NewValue[]): readonly string[] => values.filter(({ field }) => field === 'taxRate').map(({ value }) => value);

const isReference = ({ field }: NewValue): boolean => field === 'supplier' || field === 'glAccount' || field === 'costCenter' || field === 'costUnit';

/** Checks what an edit would write that was not there before: old values may stay though they were switched off since. */
@Injectable()
export class WishCheck {
  constructor(private readonly offered: OfferedValues) {}

  /** Whether values may be written at all, whatever the transaction. */
  async offers(em: EntityManager, head: Wishes<HeaderField>, line: Wishes<LineField>): Promise<void> {
    const values = [...head, ...line].flatMap(([field, value]): readonly NewValue[] => (value === null ? [] : [{ field, value }]));
    await this.checkValues(em, values);
    await this.offered.checkTaxRates(em, ratesIn(values));
  }

  async check(em: EntityManager, step: CodingStep): Promise<void> {
    const values = newValues(step);
    if (values.length === 0) return;
    await this.checkValues(em, values);
    await this.offered.checkTaxRates(em, ratesIn(values), taxDatesOf(step.transactionDate, step.after.head));
  }

  private async checkValues(em: EntityManager, values: readonly NewValue[]): Promise<void> {
    const fields = [...new Set(values.map(({ field }) => field))].filter((field): field is Exclude<typeof field, 'text'> & AccountingField => field !== 'text');
    await this.offered.checkFields(em, fields);
    await this.offered.checkReferences(em, values.filter(isReference).map(({ field, value }) => ({ field: field as Choice['field'], id: value })));
  }
}
