import { integerOf } from '../json/read-json';

/** The query string. Each parameter counts once; parameters nobody asks for are ignored. */
export class Query {
  private readonly values: URLSearchParams;

  constructor(url: string) {
    const start = url.indexOf('?');
    this.values = new URLSearchParams(start === -1 ? '' : url.slice(start + 1));
  }

  text(name: string): string | undefined {
    return this.values.get(name) ?? undefined;
  }

  /** Text that is not blank. */
  filled(name: string): string | undefined {
    const text = this.text(name)?.trim();
    return text === '' ? undefined : text;
  }

  integer(name: string): number | undefined {
    return integerOf(this.text(name));
  }
}
