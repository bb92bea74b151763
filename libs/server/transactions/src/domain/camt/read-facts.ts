import type { Card, Merchant } from '@kontor/exporter-contract';
import type { Money } from '@kontor/kernel';
import { cleanText } from '../text/clean-text';
import { readCardLast4, readCountryCode, readMcc } from '../values/codes';
import { orientRate } from '../values/exchange-rate';
import { known } from '../values/known';
import { signedLike } from '../values/read-money';
import { readUnsignedAmount } from './read-values';
import type { Movement } from './split-batch';
import { findAll, textOf, type XmlNode } from './xml-node';

/** Transaction first, then the entry: banks put the same fact on either. */
export const levels = (entry: XmlNode, movement: Movement): readonly XmlNode[] => (movement.details ? [movement.details, entry] : [entry]);

export function firstText(nodes: readonly XmlNode[], ...paths: readonly string[]): string | undefined {
  const text = nodes.map((node) => textOf(node, ...paths)).find((found) => found !== undefined);
  return text === undefined ? undefined : cleanText(text);
}

const joined = (nodes: readonly XmlNode[]): string | undefined => cleanText(nodes.map(({ text }) => text).join(' ')) || undefined;

/** The other side: who received a debit, who sent a credit. Version 08 wraps the party once more. */
export function readMerchant(nodes: readonly XmlNode[], { indicator }: Movement): Merchant {
  const roles = indicator === 'DBIT' ? ['Cdtr', 'UltmtCdtr'] : ['Dbtr', 'UltmtDbtr'];
  const party = (path: string) => roles.flatMap((role) => [`RltdPties/${role}/${path}`, `RltdPties/${role}/Pty/${path}`]);
  const name = firstText(nodes, ...party('Nm'), 'RltdPties/TradgPty/Nm', 'RltdPties/TradgPty/Pty/Nm', 'CardTx/POI/Id/ShrtNm', 'CardTx/POI/SysNm');
  const countryCode = readCountryCode(firstText(nodes, ...party('PstlAdr/Ctry')) ?? '');
  return known({ name: name ?? '', countryCode, mcc: readMcc(firstText(nodes, 'CardTx/Tx/Indv/TxCtgy') ?? '') });
}

export const readCard = (nodes: readonly XmlNode[]): Card =>
  known({ last4: readCardLast4(firstText(nodes, 'CardTx/Card/PlainCardData/PAN', 'CardTx/Card/MskdPAN') ?? '') });

/** The remittance text; of a batch that stays whole, the texts of all its transactions. */
export function readPurpose(entry: XmlNode, { details }: Movement): string | undefined {
  const holders = details ? [details] : findAll(entry, 'NtryDtls/TxDtls');
  const words = holders.flatMap((holder) => [...findAll(holder, 'RmtInf/Ustrd'), ...findAll(holder, 'RmtInf/Strd/AddtlRmtInf')]);
  return joined(words);
}

const placeholders = new Set(['NOTPROVIDED', 'NOTAVAILABLE', 'NONREF', 'NOREF']);

/** A reference that says something: banks fill mandatory fields with placeholders and zeros. */
export const meaningful = (reference: string | undefined): string | undefined =>
  reference === undefined || placeholders.has(reference.toUpperCase()) || /^[0\s]*$/.test(reference) ? undefined : reference;

const originalPaths = ['AmtDtls/InstdAmt', 'AmtDtls/TxAmt', 'AmtDtls/CntrValAmt'];

/** The amount in another currency than the account's; zero is how some banks leave it out. */
export function readOriginalAmount(nodes: readonly XmlNode[], billing: Money): { readonly original?: Money; readonly exchangeRate?: string } {
  const amounts = nodes.flatMap((node) => [...originalPaths.map((path) => `${path}/Amt`), 'Amt'].flatMap((path) => findAll(node, path)));
  const readings = amounts.map((node) => readUnsignedAmount(node, 'AmtDtls'));
  const foreign = readings.flatMap((read) => ('value' in read ? [read.value] : [])).find(({ minor, currency }) => minor !== 0 && currency !== billing.currency);
  const rate = firstText(nodes, ...originalPaths.map((path) => `${path}/CcyXchg/XchgRate`), 'CcyXchg/XchgRate') ?? '';
  const original = foreign && signedLike(foreign, billing);
  return known({ original, exchangeRate: /^\d+(\.\d+)?$/.test(rate) ? orientRate(rate, billing, original) : undefined });
}
