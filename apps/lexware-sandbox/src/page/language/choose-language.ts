export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const cookie = 'sandbox-language';

export const rememberLanguage = (language: Language): string => `${cookie}=${language}; Path=/__sandbox; Max-Age=31536000; HttpOnly; SameSite=Strict`;

/** What the reader chose, else what the browser asks for, else German, as Lexware Office is. */
export const languageOf = (headers: Headers): Language => chosen(textIn(headers['cookie'])) ?? preferred(textIn(headers['accept-language'])) ?? 'de';

const textIn = (header: string | readonly string[] | undefined): string => (typeof header === 'string' ? header : '');

const chosen = (cookies: string): Language | undefined =>
  cookies
    .split(';')
    .map((pair) => pair.trim().split('='))
    .filter(([name]) => name === cookie)
    .map(([, value = '']) => value)
    .find(isLanguage);

/** Of equal weight the first one wins; a language with weight 0 is not wanted. */
const preferred = (header: string): Language | undefined =>
  header
    .split(',')
    .map(readPreference)
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight)
    .map(({ language }) => language)
    .find(isLanguage);

function readPreference(part: string): { readonly language: string; readonly weight: number } {
  const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
  const weight = parameters.map((text) => /^q\s*=\s*([01](?:\.\d{0,3})?)$/.exec(text)?.[1]).find((text) => text !== undefined);
  return { language: tag.split('-')[0] ?? '', weight: Number(weight ?? '1') };
}
