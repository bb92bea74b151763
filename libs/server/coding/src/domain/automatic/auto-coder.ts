import type { TaxChoice } from '@kontor/api-contracts';
import { taxDateOf, type AccountingField, type TransactionKind } from '@kontor/exporter-contract';
import type { IsoDate } from '@kontor/kernel';
import type { CodingEntries } from '../coding';
import type { Provenance } from '../provenance';
import { type Decisions, RuleBook } from '../rules/rule-book';
import type { Rule, RuleSubject } from '../rules/rule';
import { blank, writeSheet, type Entry, type HeaderField, type LineField, type Sheet } from '../sheet';
import { TaxRateResolver, type OfferedTaxRate } from '../tax/tax-rate-resolver';
import { defaultOf, labelOf, type CardDefault } from './card-default';

/** A transaction that has just come in. */
export interface Newcomer extends RuleSubject {
  readonly kind: TransactionKind;
  readonly transactionDate: IsoDate;
}

/** Everything of an organization that automatic coding depends on. */
export interface CodingHabits {
  readonly rules: readonly Rule[];
  readonly cardDefaults: readonly CardDefault[];
  readonly taxRates: readonly OfferedTaxRate[];
  /** Ids of the values that may be used. */
  readonly activeReferences: ReadonlySet<string>;
  readonly activeFields: ReadonlySet<AccountingField>;
}

export interface AutomaticCoding {
  readonly head: Sheet<HeaderField>;
  readonly line: Sheet<LineField>;
}

/** Money moved to or from the card account has nothing to code. */
export const codedKinds: readonly TransactionKind[] = ['purchase', 'refund', 'fee'];

type Entries<Field extends string> = readonly (readonly [Field, Entry | undefined])[];

/** Fills the fields of new transactions by rules and card defaults. */
export class AutoCoder {
  private readonly book: RuleBook;
  private readonly resolver: TaxRateResolver;

  constructor(
    private readonly habits: CodingHabits,
    private readonly at: Date,
  ) {
    this.book = new RuleBook(habits.rules);
    this.resolver = new TaxRateResolver(habits.taxRates);
  }

  /** `undefined` where there is nothing to fill. */
  code(newcomer: Newcomer): AutomaticCoding | undefined {
    if (!codedKinds.includes(newcomer.kind)) return undefined;
    const decisions = this.book.decide(newcomer);
    const [head, byCard] = [this.headEntries(decisions), this.cardEntries(newcomer)];
    const byRules = this.lineEntries(decisions, taxDateOf({ transactionDate: newcomer.transactionDate }).date);
    if ([...head, ...byCard, ...byRules].every(([, entry]) => entry === undefined)) return undefined;
    return { head: this.write(blank.head, head), line: this.write(this.write(blank.line, byCard), byRules) };
  }

  /** What decisions write into the fields that are in use, on the day that decides about taxes. */
  entries(decisions: Decisions, taxDay: IsoDate): CodingEntries {
    return { head: this.usable(this.headEntries(decisions)), line: this.usable(this.lineEntries(decisions, taxDay)) };
  }

  private headEntries({ supplierId, note }: Decisions): Entries<HeaderField> {
    return [
      ['supplier', supplierId && this.reference(supplierId.effect, byRule(supplierId.rule, this.at))],
      ['note', note && { value: note.effect, provenance: byRule(note.rule, this.at) }],
    ];
  }

  private lineEntries({ glAccountId, costCenterId, costUnitId, taxRate }: Decisions, day: IsoDate): Entries<LineField> {
    return [
      ['glAccount', glAccountId && this.reference(glAccountId.effect, byRule(glAccountId.rule, this.at))],
      ['costCenter', costCenterId && this.reference(costCenterId.effect, byRule(costCenterId.rule, this.at))],
      ['costUnit', costUnitId && this.reference(costUnitId.effect, byRule(costUnitId.rule, this.at))],
      ['taxRate', taxRate && this.taxRate(taxRate.effect, day, byRule(taxRate.rule, this.at))],
    ];
  }

  private cardEntries({ card }: Newcomer): Entries<LineField> {
    const found = defaultOf(card, this.habits.cardDefaults);
    if (!found) return [];
    const provenance: Provenance = { source: 'card-default', by: found.id, because: labelOf(found), at: this.at.toISOString() };
    const entry = (id: string | null): Entry | undefined => (id === null ? undefined : this.reference(id, provenance));
    return [['glAccount', entry(found.glAccountId)], ['costCenter', entry(found.costCenterId)], ['costUnit', entry(found.costUnitId)]];
  }

  /** A value that was switched off since stays out, and the field says so: a weaker guess in its place would hide it. */
  private reference(id: string, provenance: Provenance): Entry {
    return this.habits.activeReferences.has(id) ? { value: id, provenance } : { value: null, provenance: { ...provenance, empty: 'value-inactive' } };
  }

  private taxRate(choice: TaxChoice, day: IsoDate, provenance: Provenance): Entry {
    const resolution = this.resolver.resolve(choice, day);
    if (resolution.outcome === 'resolved') return { value: resolution.rate.id, provenance };
    return { value: null, provenance: { ...provenance, empty: 'no-rate-valid' } };
  }

  private write<Field extends HeaderField | LineField>(sheet: Sheet<Field>, entries: Entries<Field>): Sheet<Field> {
    return writeSheet(sheet, this.usable(entries)).sheet;
  }

  private usable<Field extends HeaderField | LineField>(entries: Entries<Field>): ReadonlyMap<Field, Entry> {
    return new Map(entries.flatMap(([field, entry]) => (entry && this.isActive(field) ? [[field, entry] as const] : [])));
  }

  private isActive(field: HeaderField | LineField): boolean {
    return field === 'text' || this.habits.activeFields.has(field);
  }
}

const byRule = ({ id, name }: Rule, at: Date): Provenance => ({ source: 'rule', by: id, because: name, at: at.toISOString() });
