import type { TransactionKind } from '@kontor/exporter-contract';
import { comparable } from '../text/clean-text';
import type { Indicator } from './read-values';
import { textOf, type XmlNode } from './xml-node';

interface KindFacts {
  readonly indicator: Indicator;
  readonly isReversal: boolean;
  readonly family: string;
  readonly subFamily: string;
  /** The German business transaction code (Geschäftsvorfallcode), three digits. */
  readonly germanCode: string;
  readonly text: string;
}

/** ISO 20022 external bank transaction codes and the German codes of the DK, as far as they name charges and interest. */
const chargeCodes = new Set(['CHRG', 'COMM', 'FEES', 'COMI', 'COMT', 'TAXE']);
const interestCodes = new Set(['INTR', 'INTP']);
const germanCharges = new Set(['805', '808', '814', '818', '835']);
const germanInterest = new Set(['805', '814']);
const cardFamilies = new Set(['CCRD', 'MCRD']);
const settlementTexts = ['ausgleich kreditkarte', 'kreditkartenabrechnung', 'kreditkarten-abrechnung'];

const isCharge = ({ subFamily, germanCode }: KindFacts): boolean => chargeCodes.has(subFamily) || germanCharges.has(germanCode);
const isInterest = ({ subFamily, germanCode }: KindFacts): boolean => interestCodes.has(subFamily) || germanInterest.has(germanCode);
const pays = ({ text }: KindFacts): boolean => settlementTexts.some((start) => text.startsWith(start));

/** The first that applies. A charge given back is a refund, interest received is a credit of the bank's own. */
const rules: readonly { readonly applies: (facts: KindFacts) => boolean; readonly kind: TransactionKind }[] = [
  { applies: pays, kind: 'settlement' },
  { applies: (facts) => facts.indicator === 'CRDT' && isInterest(facts), kind: 'cashback' },
  { applies: (facts) => facts.indicator === 'CRDT' && isCharge(facts), kind: 'refund' },
  { applies: (facts) => isCharge(facts) || isInterest(facts), kind: 'fee' },
  { applies: ({ indicator, isReversal }) => isReversal && indicator === 'DBIT', kind: 'top-up' },
  { applies: ({ isReversal }) => isReversal, kind: 'refund' },
  { applies: ({ indicator }) => indicator === 'DBIT', kind: 'purchase' },
  { applies: ({ family }) => cardFamilies.has(family), kind: 'refund' },
];

/** What an entry, or one transaction of it, is. Money in that no rule knows better is a top-up of the account. */
export function kindOf(entry: XmlNode, details: XmlNode | undefined, indicator: Indicator, texts: readonly (string | undefined)[]): TransactionKind {
  const code = (path: string): string => textOf(details, `BkTxCd/${path}`) ?? textOf(entry, `BkTxCd/${path}`) ?? '';
  const facts: KindFacts = {
    indicator,
    isReversal: ['true', '1'].includes(textOf(entry, 'RvslInd') ?? ''),
    family: code('Domn/Fmly/Cd'),
    subFamily: code('Domn/Fmly/SubFmlyCd'),
    germanCode: /^[A-Z]{4}\+(\d{3})\b/.exec(code('Prtry/Cd'))?.[1] ?? '',
    text: comparable(texts.find((text) => text !== undefined) ?? ''),
  };
  return rules.find(({ applies }) => applies(facts))?.kind ?? 'top-up';
}
