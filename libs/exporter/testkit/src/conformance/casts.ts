import type { CodedTransaction } from '@kontor/exporter-contract';
import type { Scene } from './conformance-bench';

/** Transactions that go through a trial together, by a word for them. */
export type Cast = readonly [name: string, pick: (scene: Scene) => readonly CodedTransaction[]];

const isRich: readonly ((transaction: CodedTransaction) => boolean)[] = [({ receipts }) => receipts.length > 1, ({ lines }) => lines.length > 1];

/** Those that go through the matrices alone: the first sample, one with several receipts and a split one. */
export function soloists({ samples }: Scene): readonly Cast[] {
  const rich = isRich.map((isSuch) => samples.find(([, transaction]) => isSuch(transaction)));
  const names = new Set([samples[0], ...rich].flatMap((sample) => (sample ? [sample[0]] : [])));
  return [...names].map((name) => [name, (scene) => scene.samples.flatMap(([other, transaction]) => (other === name ? [transaction] : []))]);
}

/** The first two: enough for a batch. */
export const pair: Cast = ['two together', ({ samples }) => samples.slice(0, 2).map(([, transaction]) => transaction)];
