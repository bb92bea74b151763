const uuid = String.raw`\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b`;
const bearer = String.raw`\b(?:Bearer|Basic)\s+[\w.~+/=-]{6,}`;
const ownToken = String.raw`\bkontor_[0-9a-f]{32}_[\w-]+`;
const named = String.raw`\b(?:access_token|refresh_token|id_token|token|secret|client_secret|password|api[_-]?key|code|code_verifier|state|signature)=[^\s&"'\\]+`;
const webToken = String.raw`\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]+)?`;
const email = String.raw`[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`;
const iban = String.raw`\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b`;
const cardNumber = String.raw`\b\d(?:[ -]?\d){12,18}\b`;
const longToken = String.raw`\b[\w-]{40,}`;

const suspicious = new RegExp(
  [
    `(?<uuid>${uuid})`,
    `(?<secret>${bearer}|${ownToken}|${named}|${webToken})`,
    `(?<email>${email})`,
    `(?<iban>${iban})`,
    `(?<card>${cardNumber})`,
    `(?<long>${longToken})`,
  ].join('|'),
  'gu',
);

/** ISO 7064 mod 97: what looks like an IBAN but has a wrong check digit is something else. */
function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '');
  const digits = (compact.slice(4) + compact.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

/** Luhn: every real card number fits, nine of ten other numbers do not. */
function isCardNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}

/** Random text mixes cases and digits; hashes in hex, names and paths do not. */
const looksRandom = (text: string): boolean => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);

type Groups = Readonly<Record<string, string | undefined>>;

function judge(match: string, groups: Groups): string {
  if (groups['secret']) return '[secret]';
  if (groups['email']) return '[e-mail]';
  if (groups['iban']) return isIban(match) ? '[iban]' : match;
  if (groups['card']) return isCardNumber(match) ? '[card]' : match;
  if (groups['long']) return looksRandom(match) ? '[secret]' : match;
  return match;
}

/** Takes out of a text what must never stand in a log, in case the code before forgot to. */
export const scrubText = (text: string): string =>
  text.replace(suspicious, (match: string, ...rest: unknown[]) => judge(match, rest.at(-1) as Groups));

const jsonString = /"(?:[^"\\]|\\.)*"/g;
const secretMember =
  /("(?:[\w-]*(?:password|secret|token|credential|cookie|authorization)[\w-]*|api[_-]?key|code_verifier)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi;

/** The same for a finished log line: strings are scrubbed, the JSON around them stays whole. */
export const scrubLine = (line: string): string => line.replace(secretMember, '$1"[secret]"').replace(jsonString, scrubText);
