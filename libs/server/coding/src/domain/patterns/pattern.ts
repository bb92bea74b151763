/** Where in a text an edge holds. */
export type EdgeKind = 'start' | 'end' | 'word-edge' | 'no-word-edge';

/** A regular expression taken apart. It has no look-around and no back-references, so it can be matched in linear time. */
export type Pattern =
  | { readonly kind: 'character'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'edge'; readonly edge: EdgeKind }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repetition'; readonly part: Pattern; readonly least: number; readonly most: number | undefined };

/** Why a text is no pattern that rules can use. */
export const patternFaults = ['too-long', 'too-large', 'unfinished', 'unexpected', 'unsupported'] as const;
export type PatternFault = (typeof patternFaults)[number];

export type ParsedPattern = { readonly ok: true; readonly pattern: Pattern } | { readonly ok: false; readonly fault: PatternFault; readonly at: number };

export const longestPattern = 200;

/** States of the machine that matches it: what a pattern costs per character of text. */
export const largestPattern = 2_000;
