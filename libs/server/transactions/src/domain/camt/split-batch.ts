import { sumMoney, type Money } from '@kontor/kernel';
import { readUnsignedAmount, signed, type Indicator } from './read-values';
import { find, findAll, textOf, type XmlNode } from './xml-node';

/** One movement of an entry: the whole entry, or one transaction of a batch. */
export interface Movement {
  readonly amount: Money;
  readonly indicator: Indicator;
  /** Absent on a batch that stays whole, and on an entry without details. */
  readonly details?: XmlNode;
}

/** Versions and banks put a transaction's share of the entry in different places; only the entry's currency counts. */
const sharePaths = ['Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/CntrValAmt/Amt', 'AmtDtls/InstdAmt/Amt'];

function shareOf(details: XmlNode, whole: Movement): Movement | undefined {
  const stated = textOf(details, 'CdtDbtInd') ?? whole.indicator;
  const indicator = stated === 'CRDT' || stated === 'DBIT' ? stated : undefined;
  const node = sharePaths.map((path) => find(details, path)).find((amount) => amount?.attributes.get('Ccy') === whole.amount.currency);
  const amount = readUnsignedAmount(node, 'TxDtls/Amt');
  return indicator && 'value' in amount ? { amount: signed(amount.value, indicator), indicator, details } : undefined;
}

/**
 * A batch becomes one row per transaction if every transaction says its share in the entry's currency and the shares
 * are the entry to the cent. Otherwise it stays one row with the entry's amount: no share is guessed.
 */
export function splitBatch(entry: XmlNode, whole: Movement): readonly Movement[] {
  const details = findAll(entry, 'NtryDtls/TxDtls');
  const [only] = details;
  if (details.length < 2) return [only ? { ...whole, details: only } : whole];
  const shares = details.flatMap((each) => shareOf(each, whole) ?? []);
  const total = sumMoney(shares.map(({ amount }) => amount), whole.amount.currency);
  return shares.length === details.length && total.minor === whole.amount.minor ? shares : [whole];
}
