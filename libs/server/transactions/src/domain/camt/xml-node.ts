/** One element of an entry, without prefixes: what the entry says is read from a small tree, the file from a stream. */
export interface XmlNode {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The elements at a path such as `AmtDtls/InstdAmt/Amt`, down every branch. */
export function findAll(node: XmlNode | undefined, path: string): readonly XmlNode[] {
  let found: readonly XmlNode[] = node ? [node] : [];
  for (const name of path.split('/')) found = found.flatMap((branch) => childrenOf(branch, name));
  return found;
}

export const find = (node: XmlNode | undefined, path: string): XmlNode | undefined => findAll(node, path)[0];

/** The text at the first of the paths that has one. */
export function textOf(node: XmlNode | undefined, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = find(node, path)?.text.trim();
    if (text) return text;
  }
  return undefined;
}
