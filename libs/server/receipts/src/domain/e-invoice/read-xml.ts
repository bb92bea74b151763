import { parser as saxParser, type QualifiedTag, type Tag } from 'sax';
import { refusalOfXml } from '../check-xml';
import { longestText, mostElements } from '../limits';
import type { Refusal } from '../receipt-format';
import { xmlText } from '../xml-text';
import type { XmlElement } from './xml-element';

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

export type XmlRead = { readonly root: XmlElement } | { readonly refusal: Refusal };

/** Builds the tree of a document that was found sound, and no more of it than an invoice needs. */
class TreeBuilder {
  root: XmlElement | undefined;
  elements = 0;
  private readonly open: OpenElement[] = [];

  start(tag: Tag | QualifiedTag): void {
    this.elements += 1;
    if (this.elements > mostElements) return;
    const qualified = 'uri' in tag ? tag : undefined;
    const attributes = new Map(Object.values(qualified?.attributes ?? {}).map(({ local, value }) => [local, value] as const));
    const element: OpenElement = { name: qualified?.local ?? tag.name, uri: qualified?.uri ?? '', attributes, children: [], text: '' };
    this.open.at(-1)?.children.push(element);
    this.open.push(element);
    this.root ??= element;
  }

  /** Files that are embedded as text are none of ours. */
  text(text: string): void {
    const element = this.open.at(-1);
    if (element && element.text.length < longestText) element.text = (element.text + text).slice(0, longestText);
  }

  end(): void {
    this.open.pop();
  }
}

/** Reads a whole document. What declares entities, is nested too deeply or has too many elements is refused, nothing of it is looked up elsewhere. */
export function readXml(bytes: Uint8Array): XmlRead {
  const refusal = refusalOfXml(bytes);
  if (refusal) return { refusal };
  const builder = new TreeBuilder();
  const sax = saxParser(true, { xmlns: true });
  sax.onopentag = (tag) => builder.start(tag);
  sax.ontext = (text) => builder.text(text);
  sax.oncdata = (text) => builder.text(text);
  sax.onclosetag = () => builder.end();
  sax.write(xmlText(bytes) ?? '').close();
  if (builder.elements > mostElements) return { refusal: 'unsafe-xml' };
  return builder.root ? { root: builder.root } : { refusal: 'unreadable-xml' };
}
