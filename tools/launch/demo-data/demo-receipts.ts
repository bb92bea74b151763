import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../terminal/workspace-root';

/** One line of a demo receipt; `rate` is the percentage printed beside it. */
export interface DemoReceiptLine {
  readonly text: string;
  readonly gross: string;
  readonly rate: number;
}

/** A receipt of the demo organization, and the card transaction it belongs to. */
export interface DemoReceipt {
  readonly transaction: string;
  readonly number: string;
  readonly date: string;
  readonly seller: string;
  readonly lines: readonly DemoReceiptLine[];
}

/** A merchant rule of the demo organization, by the names of its account and its tax rate. */
export interface DemoRule {
  readonly name: string;
  readonly merchant: string;
  readonly glAccount: string;
  readonly taxRate: string;
}

const folder = join(workspaceRoot, 'tools/launch/demo-data');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

export const demoStatement = (): string => join(folder, 'statement.csv');
export const demoReceipts = (): readonly DemoReceipt[] => JSON.parse(read('receipts.json')) as readonly DemoReceipt[];
export const demoRules = (): readonly DemoRule[] => JSON.parse(read('rules.json')) as readonly DemoRule[];
