import type { ChosenReference, ChosenTaxRate, CodedValue, CodingLineView, CodingView, ProvenanceView } from '@kontor/api-contracts';
import { isSameMoney, sumMoney } from '@kontor/kernel';
import { taxDateOf, type TaxDate } from '@kontor/exporter-contract';
import { platformProblem } from '@kontor/server-platform';
import { Transaction } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { blankCoding, type Coding, type CodingPart } from '../../domain/coding';
import type { Provenance } from '../../domain/provenance';
import type { Sheet } from '../../domain/sheet';
import { taxDatesOf } from '../../domain/tax/tax-dates-of';
import { isLaw } from '../../domain/tax/tax-rate-resolver';
import { ReferenceEntry } from '../../persistence/reference.entity';
import { loadCodings } from '../../persistence/stored-codings';
import { TaxRateEntry } from '../../persistence/tax-rate.entity';

interface Values {
  readonly references: ReadonlyMap<string, ReferenceEntry>;
  readonly taxRates: ReadonlyMap<string, TaxRateEntry>;
}

interface Names extends Values {
  readonly taxDate: TaxDate;
}

/** Hundreds are read to be shown: nobody looks for changes in them at the end. */
const readOnly = { disableIdentityMap: true } as const;

/** Shows how transactions are coded and why. */
@Injectable()
export class CodingReader {
  async view(em: EntityManager, transactionId: string): Promise<CodingView> {
    const view = (await this.views(em, [transactionId])).get(transactionId);
    if (!view) throw platformProblem('not-found');
    return view;
  }

  /** By id; what does not exist in the scope of `em` is absent. The number of queries does not depend on that of ids. */
  async views(em: EntityManager, transactionIds: readonly string[]): Promise<ReadonlyMap<string, CodingView>> {
    const transactions = await em.find(Transaction, { id: { $in: [...transactionIds] } }, readOnly);
    const codings = await loadCodings(em, transactionIds);
    const values = await this.values(em, [...codings.values()]);
    return new Map(transactions.map((transaction) => [transaction.id, toView(transaction, codings.get(transaction.id) ?? blankCoding, values)]));
  }

  private async values(em: EntityManager, codings: readonly Coding[]): Promise<Values> {
    const sheets = codings.flatMap(({ parts }) => parts.map(({ sheet }) => sheet.values));
    const chosenIds = [...codings.map(({ head }) => head.values.supplier), ...sheets.flatMap(({ glAccount, costCenter, costUnit }) => [glAccount, costCenter, costUnit])];
    return {
      references: byId(await em.find(ReferenceEntry, { id: { $in: distinct(chosenIds) } }, readOnly)),
      taxRates: byId(await em.find(TaxRateEntry, { id: { $in: distinct(sheets.map(({ taxRate }) => taxRate)) } }, readOnly)),
    };
  }
}

function toView(transaction: Transaction, coding: Coding, values: Values): CodingView {
  const { head } = coding;
  const names: Names = { ...values, taxDate: taxDateOf(taxDatesOf(transaction.transactionDate, head)) };
  const billing = transaction.billing.toMoney();
  const lines = coding.parts.map((part) => lineView(part, transaction, names));
  return {
    transactionId: transaction.id,
    revision: transaction.revision,
    billing,
    taxDate: names.taxDate,
    supplier: coded(head, 'supplier', (id) => chosen(names, id)),
    receiptNumber: coded(head, 'receiptNumber', itself),
    receiptDate: coded(head, 'receiptDate', itself),
    serviceDate: coded(head, 'serviceDate', itself),
    note: coded(head, 'note', itself),
    lines,
    balanced: isSameMoney(sumMoney(lines.map(({ gross }) => gross), billing.currency), billing),
  };
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

const itself = (text: string): string => text;

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.id, row]));

const lineView = ({ gross, sheet }: CodingPart, { billing }: Transaction, names: Names): CodingLineView => ({
  gross: gross ?? billing.toMoney(),
  glAccount: coded(sheet, 'glAccount', (id) => chosen(names, id)),
  taxRate: coded(sheet, 'taxRate', (id) => chosenRate(names, id)),
  costCenter: coded(sheet, 'costCenter', (id) => chosen(names, id)),
  costUnit: coded(sheet, 'costUnit', (id) => chosen(names, id)),
  text: coded(sheet, 'text', itself),
});

function coded<Field extends string, Value>({ values, origins }: Sheet<Field>, field: Field, view: (value: string) => Value | null): CodedValue<Value> {
  const [value, origin] = [values[field], origins[field]];
  return { value: value === null ? null : view(value), provenance: origin ? provenanceView(origin) : null };
}

const provenanceView = ({ source, by, because, empty, at }: Provenance): ProvenanceView => ({ source, by: by ?? null, because: because ?? null, empty: empty ?? null, at });

function chosen({ references }: Names, id: string): ChosenReference | null {
  const entry = references.get(id);
  return entry ? { id, name: entry.name, number: entry.number, active: entry.active } : null;
}

function chosenRate({ taxRates, taxDate }: Names, id: string): ChosenTaxRate | null {
  const entry = taxRates.get(id);
  return entry ? { id, name: entry.name, basisPoints: entry.basisPoints, treatment: entry.treatment, valid: isLaw(entry.toOffered(), taxDate.date) } : null;
}
