/** Which resources were written but cannot be read yet. */
export class ReadLag {
  private readonly hiddenUntil = new Map<string, Date>();

  hide(id: string, until: Date): void {
    this.hiddenUntil.set(id, until);
  }

  hides(id: string, now: Date): boolean {
    const until = this.hiddenUntil.get(id);
    if (until === undefined) return false;
    if (now < until) return true;
    this.hiddenUntil.delete(id);
    return false;
  }

  get isEmpty(): boolean {
    return this.hiddenUntil.size === 0;
  }

  clear(): void {
    this.hiddenUntil.clear();
  }
}

/** The ids a write answers with. */
export const idsIn = (payload: string): readonly string[] =>
  [...payload.matchAll(/"(?:id|voucherId|financialAccountId|financialTransactionId)":"([^"]+)"/g)].flatMap(([, id]) => id ?? []);
