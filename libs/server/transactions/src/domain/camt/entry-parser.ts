import { parser as saxParser, type QualifiedTag, type SAXParser, type Tag } from 'sax';
import { reason } from '../reasons/reason';
import { StatementFault } from '../reasons/statement-fault';
import { TreeBuilder } from './tree-builder';
import { textOf, type XmlNode } from './xml-node';

/** The message versions Kontor reads. */
export const camtVersions = ['02', '04', '08'] as const;

const namespace = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(\d{2})$/;

/** True for the namespace of a version that can be read. */
export const isCamtNamespace = (uri: string): boolean => camtVersions.some((version) => namespace.exec(uri)?.[1] === version);

/** One booking of a statement, and the account it was booked on. */
export interface CamtEntry {
  readonly node: XmlNode;
  readonly account?: string;
}

const statementPath = ['Document', 'BkToCstmrStmt', 'Stmt'];

/** The five every XML knows; nothing a file declares itself is ever expanded. */
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads entries out of a camt.053 as its text comes in; holds one entry at a time. */
export class EntryParser {
  private readonly sax: SAXParser = saxParser(true, { xmlns: true, position: true });
  private readonly path: string[] = [];
  private builder: TreeBuilder | undefined;
  private account: string | undefined;
  private finished: CamtEntry[] = [];

  constructor() {
    this.sax.ENTITIES = entities;
    this.sax.onopentag = (tag) => this.onOpen(tag);
    this.sax.onclosetag = () => this.onClose();
    this.sax.ontext = (text) => this.builder?.text(text);
    this.sax.oncdata = (text) => this.builder?.text(text);
    this.sax.ondoctype = () => this.fail(reason('unsafe-xml', {}));
    this.sax.onerror = (error) => this.onError(error);
  }

  push(text: string): void {
    this.sax.write(text);
  }

  end(): void {
    this.sax.close();
  }

  /** The entries finished since the last time, also when the text after them could not be read. */
  take(): readonly CamtEntry[] {
    const entries = this.finished;
    this.finished = [];
    return entries;
  }

  private onOpen(tag: Tag | QualifiedTag): void {
    if (!('local' in tag)) return;
    const expected = statementPath[this.path.length];
    if (this.path.length < 2) this.checkRoot(tag, expected);
    const isPart = this.path.length === statementPath.length && (tag.local === 'Ntry' || tag.local === 'Acct');
    if (isPart && this.path.every((name, depth) => name === statementPath[depth])) this.builder = new TreeBuilder();
    if (this.path.length === 2) this.account = undefined;
    this.path.push(tag.local);
    this.builder?.start(tag, this.sax.line + 1);
  }

  private onClose(): void {
    this.path.pop();
    const node = this.builder?.end();
    if (!node) return;
    this.builder = undefined;
    if (node.name === 'Acct') this.account = textOf(node, 'Id/IBAN', 'Id/Othr/Id');
    else this.finished.push({ node, ...(this.account === undefined ? {} : { account: this.account }) });
  }

  private checkRoot(tag: QualifiedTag, expected: string | undefined): void {
    if (tag.local === expected && isCamtNamespace(tag.uri)) return;
    const found = tag.uri || tag.local;
    this.fail(reason('not-camt', { versions: camtVersions.join(', '), found }));
  }

  private onError(error: Error): never {
    const [fault = ''] = error.message.split('\n');
    return this.fail(this.path.length === 0 && this.sax.tag === null ? reason('not-xml', {}) : reason('broken-xml', { fault }));
  }

  private fail(why: ConstructorParameters<typeof StatementFault>[1]): never {
    throw new StatementFault(this.sax.line + 1, why);
  }
}
