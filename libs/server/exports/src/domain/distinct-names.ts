/** The name without its ending, and the ending with its dot. */
const parts = (name: string): readonly [stem: string, ending: string] => {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
};

/** Names of files that can lie in one folder: `Beleg.pdf`, `Beleg (2).pdf`. Not every system tells capitals apart. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const given = new Set(names.map((name) => name.toLowerCase()));
  const taken = new Set<string>();
  return names.map((name) => {
    const [stem, ending] = parts(name);
    let distinct = name;
    for (let count = 2; taken.has(distinct.toLowerCase()); ) {
      const next = `${stem} (${count++})${ending}`;
      if (!given.has(next.toLowerCase())) distinct = next;
    }
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
