/** An index with several entries per key. */
export class KeyedLists<Entry> {
  private readonly lists = new Map<string, Entry[]>();

  add(key: string, entry: Entry): void {
    const list = this.lists.get(key);
    if (list) list.push(entry);
    else this.lists.set(key, [entry]);
  }

  of(key: string): readonly Entry[] {
    return this.lists.get(key) ?? [];
  }

  remove(key: string, entry: Entry): void {
    this.lists.set(key, this.of(key).filter((other) => other !== entry));
  }
}
