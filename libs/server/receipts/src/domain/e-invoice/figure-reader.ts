import { currency as currencyCode, InvalidAmountError, isCurrency, isIsoDate, moneyFromDecimal, type Currency, type IsoDate, type Money } from '@kontor/kernel';
import { find, textOf, type XmlElement } from './xml-element';

/** Reads dates, amounts and numbers exactly, and remembers what is given but cannot be read. */
export class FigureReader {
  private readonly failed = new Set<string>();
  readonly currency: Currency | null;

  constructor(code: string | null) {
    this.currency = code !== null && isCurrency(code) ? currencyCode(code) : null;
    if (!this.currency) this.failed.add('currency');
  }

  get unreadable(): readonly string[] {
    return [...this.failed];
  }

  amount(from: XmlElement | undefined, path: string, field: string): Money | null {
    const text = textOf(from, path);
    if (text === null || !this.currency) return null;
    try {
      return moneyFromDecimal(text, this.currency);
    } catch (error) {
      // Not a plain decimal with the digits of the currency: no amount is guessed.
      if (!(error instanceof InvalidAmountError)) throw error;
      return this.fail(field);
    }
  }

  /** A calendar day as `yyyy-MM-dd` (perhaps with a zone) or `yyyyMMdd`. */
  day(from: XmlElement | undefined, path: string, field: string): IsoDate | null {
    const text = textOf(from, path);
    if (text === null) return null;
    const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|T|Z|[+-])/.exec(text) ?? [];
    const written = `${year}-${month}-${day}`;
    return isIsoDate(written) ? written : this.fail(field);
  }

  /** A plain decimal without the zeros that say nothing. */
  decimal(from: XmlElement | undefined, path: string, field: string): string | null {
    const text = textOf(from, path);
    if (text === null) return null;
    const [, sign = '', whole, fraction = ''] = /^([+-]?)(\d{1,20})(?:\.(\d{1,20}))?$/.exec(text) ?? [];
    if (whole === undefined) return this.fail(field);
    const decimals = fraction.replace(/0+$/, '');
    return `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '')}${decimals && `.${decimals}`}`;
  }

  /** The element at a path that is in the currency of the invoice; taxes are sometimes told in a second one, too. */
  inCurrency(elements: readonly XmlElement[], path?: string): XmlElement | undefined {
    const codeOf = (element: XmlElement): string | undefined => (path === undefined ? element : find(element, path))?.attributes.get('currencyID');
    return elements.find((element) => codeOf(element) === this.currency) ?? elements.find((element) => codeOf(element) === undefined);
  }

  private fail(field: string): null {
    this.failed.add(field);
    return null;
  }
}
