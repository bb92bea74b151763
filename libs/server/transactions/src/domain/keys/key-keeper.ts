import { refuse, type Read } from '../reasons/reason';
import type { ParsedTransaction, TransactionDraft } from '../transaction';
import { contentHashOf, likenessOf, lookOf, type KeyScope } from './derived-key';

interface Seen {
  readonly line: number;
  readonly contentHash: string;
}

/** Gives every row of one file its key. Remembers one short entry per row, never the rows themselves. */
export class KeyKeeper {
  private readonly ownIds = new Map<string, Seen>();
  private readonly looks = new Map<string, number>();

  constructor(private readonly scope: KeyScope) {}

  seal(draft: TransactionDraft): Read<ParsedTransaction> {
    const { ownId, account: _account, bankReference: _bankReference, ...facts } = draft;
    const contentHash = contentHashOf(draft);
    const base = { ...facts, source: this.scope.source, contentHash };
    if (ownId === undefined) return { value: { ...base, ...this.derive(draft) } };
    const seen = this.ownIds.get(ownId);
    if (seen) return this.repeated(ownId, seen, contentHash);
    this.ownIds.set(ownId, { line: draft.line, contentHash });
    return { value: { ...base, sourceId: ownId, sourceIdOrigin: 'own' } };
  }

  /** The n-th of equal-looking rows has the same key in every file that holds the whole day. */
  private derive(draft: TransactionDraft): Pick<ParsedTransaction, 'sourceId' | 'sourceIdOrigin' | 'likeness'> {
    const look = lookOf(draft, this.scope);
    const ordinal = (this.looks.get(look) ?? 0) + 1;
    this.looks.set(look, ordinal);
    return { sourceId: `row:${look}:${ordinal}`, sourceIdOrigin: 'derived', likeness: likenessOf(draft, this.scope) };
  }

  private repeated(id: string, seen: Seen, contentHash: string): Read<ParsedTransaction> {
    const details = { id, firstLine: String(seen.line) };
    return seen.contentHash === contentHash ? refuse('repeated-row', details) : refuse('repeated-id', details);
  }
}
