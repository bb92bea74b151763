/**
 * Who owes the tax of a category. The API does not say; Lexware's names do: its § 13b categories carry the paragraph,
 * its acquisition category the word. On both Lexware expects the rate with a tax of zero and computes both sides itself.
 */
export type SelfAssessedTax = 'reverse-charge' | 'intra-community' | 'none';

export function selfAssessedTaxOf(name: string): SelfAssessedTax {
  if (/innergemeinschaftliche[rn]?\s+erwerb/i.test(name)) return 'intra-community';
  return /§\s*13\s*b\b|reverse[\s-]charge/i.test(name) ? 'reverse-charge' : 'none';
}
