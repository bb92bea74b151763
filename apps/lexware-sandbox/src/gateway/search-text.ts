/**
 * Searches by name, e-mail and voucher number want `&`, `<` and `>` HTML-encoded before they are URL-encoded.
 * A text that has them bare finds nothing.
 */
export function searchTextOf(sent: string): string | undefined {
  if (/[<>]|&(?!amp;|lt;|gt;)/.test(sent)) return undefined;
  return sent.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const literally = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');

/** Finds a part of a text, in any case: `_` is one character, `%` any run of them, `\` takes the next one literally. */
export function finder(sent: string): (text: string) => boolean {
  const wanted = searchTextOf(sent);
  if (wanted === undefined) return () => false;
  const pattern = wanted.replace(/\\([\s\S])|[\s\S]/g, (sign, escaped?: string) => {
    if (escaped !== undefined) return literally(escaped);
    if (sign === '_') return '[\\s\\S]';
    return sign === '%' ? '[\\s\\S]*' : literally(sign);
  });
  const expression = new RegExp(pattern, 'i');
  return (text) => expression.test(text);
}
