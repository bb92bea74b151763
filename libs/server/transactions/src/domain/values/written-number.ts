/** `comma`: 1.234,56 · `dot`: 1,234.56. Groups may also be parted by spaces or apostrophes. */
export const decimalStyles = ['comma', 'dot'] as const;
export type DecimalStyle = (typeof decimalStyles)[number];

export const decimalExamples: Readonly<Record<DecimalStyle, string>> = { comma: '1.234,56', dot: '1,234.56' };

export interface WrittenNumber {
  readonly negative: boolean;
  /** Without sign and grouping, with a dot: `1234.56`. */
  readonly digits: string;
  /** What stood beside the digits: `€`, `USD`. */
  readonly unit?: string;
  readonly signed: boolean;
}

/** No amount of money is longer; a longer cell is not one. */
const longest = 40;

const shapes: Readonly<Record<DecimalStyle, RegExp>> = {
  comma: /^(\d+|\d{1,3}([. '’])\d{3}(?:\2\d{3})*)(?:,(\d+))?$/,
  dot: /^(\d+|\d{1,3}([, '’])\d{3}(?:\2\d{3})*)(?:\.(\d+))?$/,
};

const around = /^(?<sign>[+-]?)\s*(?<unit>[\p{L}\p{Sc}][\p{L}\p{Sc}. ]*)?$/u;

interface Surroundings {
  readonly signs: string;
  readonly units: readonly string[];
}

/** Sign and unit stand on either side of the digits, in either order; anything else there is not a number. */
function surroundings(before: string, after: string): Surroundings | undefined {
  const left = around.exec(before.replace(/^(.+?)\s*([+-])$/u, '$2$1').trim())?.groups;
  const right = around.exec(after.replace(/^(.+?)\s*([+-])$/u, '$2$1').trim())?.groups;
  if (!left || !right) return undefined;
  const units = [left['unit'], right['unit']].flatMap((unit) => (unit ? [unit.trim()] : []));
  return { signs: `${left['sign'] ?? ''}${right['sign'] ?? ''}`, units };
}

/** Reads a number as people write it, or nothing at all: groups are groups of three, one sign, one unit. */
export function readWrittenNumber(text: string, style: DecimalStyle): WrittenNumber | undefined {
  const plain = text.normalize('NFKC').replace(/\u2212/g, '-').trim();
  const core = /\d(?:.*\d)?/u.exec(plain);
  if (plain.length > longest || !core) return undefined;
  const sides = surroundings(plain.slice(0, core.index), plain.slice(core.index + core[0].length));
  const match = shapes[style].exec(core[0]);
  if (!sides || !match || sides.signs.length > 1 || sides.units.length > 1) return undefined;
  const whole = (match[1] ?? '').replace(/\D/g, '');
  const [unit] = sides.units;
  return {
    negative: sides.signs === '-',
    signed: sides.signs !== '',
    digits: match[3] === undefined ? whole : `${whole}.${match[3]}`,
    ...(unit === undefined ? {} : { unit }),
  };
}
