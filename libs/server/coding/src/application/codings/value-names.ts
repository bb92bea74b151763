import { toDecimal, type Locale, type Money } from '@kontor/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ReferenceEntry } from '../../persistence/reference.entity';
import { TaxRateEntry } from '../../persistence/tax-rate.entity';
import type { CodingPart } from '../../domain/coding';
import { lineFields, type HeaderField, type LineField } from '../../domain/sheet';

const named: readonly (HeaderField | LineField)[] = ['supplier', 'glAccount', 'taxRate', 'costCenter', 'costUnit'];

/** Values of fields as people read them. */
export class ValueNames {
  private constructor(
    private readonly names: ReadonlyMap<string, string>,
    private readonly locale: Locale,
  ) {}

  static async load(em: EntityManager, ids: readonly string[], locale: Locale): Promise<ValueNames> {
    const where = { id: { $in: [...new Set(ids)] } };
    const references = await em.find(ReferenceEntry, where, { disableIdentityMap: true });
    const rates = await em.find(TaxRateEntry, where, { disableIdentityMap: true });
    const words = references.map(({ id, number, name }) => [id, number === null ? name : `${number} ${name}`] as const);
    return new ValueNames(new Map([...words, ...rates.map(({ id, name }) => [id, name] as const)]), locale);
  }

  /** A value that is gone is told by its id. */
  of(field: HeaderField | LineField, value: string | null): string | null {
    return value !== null && named.includes(field) ? (this.names.get(value) ?? value) : value;
  }

  /** A line of a split in one line of text; `whole` is the amount of one that has none of its own. */
  ofPart({ gross, sheet }: CodingPart): string {
    const values = lineFields.map((field) => this.of(field, sheet.values[field]));
    return [gross && this.amount(gross), ...values].filter((text) => text !== null).join(' · ');
  }

  private amount(gross: Money): string {
    const decimal = toDecimal(gross);
    return `${this.locale === 'de' ? decimal.replace('.', ',') : decimal} ${gross.currency}`;
  }
}
