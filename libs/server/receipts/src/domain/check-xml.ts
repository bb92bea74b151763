import { parser as saxParser, type QualifiedTag, type SAXParser, type Tag } from 'sax';
import type { Refusal } from './receipt-format';
import { xmlText } from './xml-text';

/** The five every XML knows; nothing a file declares itself is ever expanded. */
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Documents that run in a browser: no invoice is written in them. */
const activeNamespaces: readonly string[] = ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg'];
const activeRoots: readonly string[] = ['html', 'svg'];

const deepest = 100;

/** Reads a whole document only to see whether it is sound. */
class XmlInspector {
  refusal: Refusal | undefined;
  private readonly sax: SAXParser = saxParser(true, { xmlns: true });
  private depth = 0;
  private roots = 0;

  constructor() {
    this.sax.ENTITIES = entities;
    this.sax.onopentag = (tag) => this.onOpen(tag);
    this.sax.onclosetag = () => (this.depth -= 1);
    this.sax.ondoctype = () => this.refuse('unsafe-xml');
    this.sax.onprocessinginstruction = ({ name }) => {
      if (name === 'xml-stylesheet') this.refuse('active-xml');
    };
    this.sax.onerror = () => this.refuse('unreadable-xml');
  }

  inspect(text: string): Refusal | undefined {
    this.sax.write(text);
    if (!this.refusal) this.sax.close();
    return this.refusal ?? (this.roots === 1 ? undefined : 'unreadable-xml');
  }

  private onOpen(tag: Tag | QualifiedTag): void {
    this.depth += 1;
    if (this.depth > deepest) this.refuse('unsafe-xml');
    if (this.depth === 1) this.roots += 1;
    const isActive = 'uri' in tag && (activeNamespaces.includes(tag.uri) || (this.depth === 1 && activeRoots.includes(tag.local.toLowerCase())));
    if (isActive) this.refuse('active-xml');
  }

  /** The first reason stands; what comes after it may be a consequence. */
  private refuse(refusal: Refusal): void {
    this.refusal ??= refusal;
  }
}

/** Why the bytes are no XML that can be kept as an e-invoice; `undefined` when they are. */
export function refusalOfXml(bytes: Uint8Array): Refusal | undefined {
  const text = xmlText(bytes);
  return text === undefined ? 'unreadable-xml' : new XmlInspector().inspect(text);
}
