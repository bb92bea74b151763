import { maxCellCharacters } from '../limits';
import { refuse, reason, type Read, type Reason } from '../reasons/reason';
import type { RowReading } from '../row-outcome';
import type { TransactionDraft } from '../transaction';
import { known } from '../values/known';
import type { CamtEntry } from './entry-parser';
import { firstText, levels, meaningful, readCard, readMerchant, readOriginalAmount, readPurpose } from './read-facts';
import { kindOf } from './read-kind';
import { readDay, readEntryStatus, readIndicator, readUnsignedAmount, signed } from './read-values';
import { splitBatch, type Movement } from './split-batch';
import type { XmlNode } from './xml-node';

type EntryFacts = Pick<TransactionDraft, 'status' | 'bookingDate' | 'settlementDate'>;

const instants = ['RltdDts/TxDtTm', 'RltdDts/AccptncDtTm', 'CardTx/Tx/Indv/TxId/TxDtTm'];

function longText(node: XmlNode): string | undefined {
  if (node.text.length > maxCellCharacters) return node.name;
  return node.children.map(longText).find((name) => name !== undefined);
}

/** The day of the transaction where the bank says it, else the day it was booked, else the day it counts from. */
function readTransactionDate(nodes: readonly XmlNode[], facts: EntryFacts, timeZone: string): Read<TransactionDraft['transactionDate']> {
  for (const node of nodes) {
    for (const path of instants) {
      const day = readDay(node, path, timeZone);
      if ('reason' in day) return day;
      if (day.value) return { value: day.value };
    }
  }
  const day = facts.bookingDate ?? facts.settlementDate;
  return day ? { value: day } : refuse('missing-value', { column: 'BookgDt' });
}

function readMovement({ node, account }: CamtEntry, movement: Movement, facts: EntryFacts, timeZone: string): Read<TransactionDraft> {
  const nodes = levels(node, movement);
  const transactionDate = readTransactionDate(nodes, facts, timeZone);
  if ('reason' in transactionDate) return transactionDate;
  const purpose = readPurpose(node, movement);
  const description = firstText(nodes, 'AddtlTxInf', 'AddtlNtryInf');
  const ends = meaningful(firstText(nodes, 'Refs/EndToEndId'));
  const draft = {
    line: movement.details?.line ?? node.line,
    ...facts,
    kind: kindOf(node, movement.details, movement.indicator, [purpose, description]),
    transactionDate: transactionDate.value,
    billing: movement.amount,
    ...readOriginalAmount(nodes, movement.amount),
    merchant: readMerchant(nodes, movement),
    card: readCard(nodes),
    description,
    purpose,
    reference: ends ?? firstText(nodes, 'RmtInf/Strd/CdtrRefInf/Ref'),
    account,
    bankReference: meaningful(firstText(nodes, 'Refs/AcctSvcrRef', 'AcctSvcrRef')),
  };
  return { value: known(draft) };
}

function readWhole(node: XmlNode): Read<Movement> {
  const indicator = readIndicator(node);
  if ('reason' in indicator) return indicator;
  const amount = readUnsignedAmount(node.children.find((child) => child.name === 'Amt'), 'Ntry/Amt');
  return 'reason' in amount ? amount : { value: { amount: signed(amount.value, indicator.value), indicator: indicator.value } };
}

function readEntryFacts(node: XmlNode, timeZone: string): Read<EntryFacts> {
  const status = readEntryStatus(node);
  if ('reason' in status) return status;
  const bookingDate = readDay(node, 'BookgDt', timeZone);
  if ('reason' in bookingDate) return bookingDate;
  const settlementDate = readDay(node, 'ValDt', timeZone);
  if ('reason' in settlementDate) return settlementDate;
  return { value: known({ status: status.value, bookingDate: bookingDate.value, settlementDate: settlementDate.value }) };
}

/** The rows of one entry: one, or one per transaction of a batch that can be taken apart. */
export function readEntry(entry: CamtEntry, timeZone: string): readonly RowReading[] {
  const { node } = entry;
  const refused = (why: Reason): readonly RowReading[] => [{ line: node.line, reason: why }];
  const long = longText(node);
  if (long !== undefined) return refused(reason('cell-too-long', { column: long, limit: String(maxCellCharacters) }));
  const whole = readWhole(node);
  if ('reason' in whole) return refused(whole.reason);
  const facts = readEntryFacts(node, timeZone);
  if ('reason' in facts) return refused(facts.reason);
  return splitBatch(node, whole.value).map((movement) => {
    const read = readMovement(entry, movement, facts.value, timeZone);
    const line = movement.details?.line ?? node.line;
    return 'reason' in read ? { line, reason: read.reason } : { line, drafts: [read.value] };
  });
}
