import type { QualifiedTag } from 'sax';
import { maxCellCharacters, maxElementDepth, maxEntryElements } from '../limits';
import { reason } from '../reasons/reason';
import { StatementFault } from '../reasons/statement-fault';
import type { XmlNode } from './xml-node';

interface OpenNode extends XmlNode {
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/** Builds the small tree of one element from what the parser says, and no more of it than is good. */
export class TreeBuilder {
  private readonly open: OpenNode[] = [];
  private elements = 0;

  start(tag: QualifiedTag, line: number): void {
    this.elements += 1;
    if (this.elements > maxEntryElements || this.open.length >= maxElementDepth) {
      throw new StatementFault(line, reason('entry-too-large', { limit: String(maxEntryElements) }));
    }
    const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value] as const));
    const node: OpenNode = { name: tag.local, line, attributes, children: [], text: '' };
    this.open.at(-1)?.children.push(node);
    this.open.push(node);
  }

  /** One character more than allowed is kept: enough to say that it is too long. */
  text(text: string): void {
    const node = this.open.at(-1);
    if (node) node.text = (node.text + text).slice(0, maxCellCharacters + 1);
  }

  /** The finished tree, when the element it began with ends. */
  end(): XmlNode | undefined {
    const closed = this.open.pop();
    return this.open.length === 0 ? closed : undefined;
  }
}
