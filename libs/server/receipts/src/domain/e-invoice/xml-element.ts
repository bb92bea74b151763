/** One element of a document, without prefixes. */
export interface XmlElement {
  readonly name: string;
  /** The namespace it stands in. */
  readonly uri: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** The element itself. */
export const itself = '.';

/** The elements at a path such as `Party/PartyName/Name`, down every branch; a step may have two names, `Header|Document`. */
export function findAll(element: XmlElement | undefined, path: string): readonly XmlElement[] {
  let found: readonly XmlElement[] = element ? [element] : [];
  if (path === itself) return found;
  for (const step of path.split('/')) {
    const names = step.split('|');
    found = found.flatMap(({ children }) => children.filter(({ name }) => names.includes(name)));
  }
  return found;
}

export const find = (element: XmlElement | undefined, path: string): XmlElement | undefined => findAll(element, path)[0];

/** The text at the first of the paths that has one, in one line. */
export function textOf(element: XmlElement | undefined, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const text = findAll(element, path).map(({ text: own }) => own.replaceAll(/\s+/g, ' ').trim()).find((own) => own !== '');
    if (text !== undefined) return text;
  }
  return null;
}

/** Every text at a path, its line breaks kept. */
export const textsOf = (element: XmlElement | undefined, path: string): readonly string[] =>
  findAll(element, path).map(({ text }) => text.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n').trim()).filter((text) => text !== '');

/** What is given among some texts. */
export const given = (...texts: readonly (string | null)[]): readonly string[] => texts.filter((text) => text !== null).filter((text) => text !== '');
