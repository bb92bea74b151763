/** Something that stands in the way, in words. `code` is stable; decide by it, never by the texts. */
export interface IssueView {
  readonly code: string;
  /** The accounting field to jump to. */
  readonly field: string | null;
  /** What is the matter, in the language of the answer. */
  readonly title: string;
  /** What to do about it. */
  readonly cure: string;
  readonly who: 'accountant' | 'admin' | 'operator';
}
