const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Markup that may be sent. Nobody outside this file can make any but by {@link html}. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type Html = Markup;
/** What may stand in a template: text is escaped, markup is not, lists are joined, and what is missing leaves no trace. */
export type Fragment = Html | string | number | false | undefined | readonly Fragment[];

/** A template whose values cannot become markup. Throws for a value in an attribute without quotes: no escaping is enough there. */
export function html(parts: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  const text = parts.map((part, place) => {
    if (place === values.length) return part;
    if (part.endsWith('=')) throw new Error(`A value after "${part.slice(-20)}" needs quotes around it`);
    return part + printed(values[place]);
  });
  return new Markup(text.join(''));
}

function printed(value: Fragment): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.toString();
  return typeof value === 'object' ? value.map(printed).join('') : escaped(String(value));
}
