/**
 * What one import has seen of pending rows with derived keys. A booked row may take over a pending transaction only if
 * the same file does not list that one as pending, too: then they are two purchases that look alike.
 */
export class PendingWatch {
  private readonly listed = new Set<string>();
  private readonly takenOver = new Set<string>();

  /** The file lists the row of this key as pending. */
  list(sourceId: string): void {
    this.listed.add(sourceId);
  }

  isListed(sourceId: string): boolean {
    return this.listed.has(sourceId);
  }

  /** A booked row of the file has become the transaction that had this key. */
  takeOver(sourceId: string): void {
    this.takenOver.add(sourceId);
  }

  /** A pending row further down in the same file is another purchase than the booked one that took its key's transaction. */
  isAnotherThanBooked(sourceId: string): boolean {
    return this.takenOver.has(sourceId);
  }
}
