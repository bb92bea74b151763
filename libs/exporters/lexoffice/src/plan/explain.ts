import type { CodedTransaction } from '@kontor/exporter-contract';
import { absoluteMoney, money, percentOf, sumMoney, toDecimal, type Locale, type LocalizedText, type Money } from '@kontor/kernel';
import type { DocumentItem } from './document-items';

/** The sentences a person reads before and after. */
export const contactExplained = (name: string): LocalizedText => ({
  de: `Lieferant „${name}“ suchen, sonst anlegen`,
  en: `Find the supplier "${name}", or create it`,
});

export const fileExplained = (fileName: string): LocalizedText => ({
  de: `Datei ${fileName} anhängen`,
  en: `Attach the file ${fileName}`,
});

export const hintExplained: LocalizedText = {
  de: 'Zuordnung von Beleg und Zahlung vorschlagen',
  en: 'Suggest that the payment settles the voucher',
};

export const documentExplained = (transaction: CodedTransaction, items: readonly DocumentItem[]): LocalizedText => ({
  de: documentSentence(transaction, items, 'de'),
  en: documentSentence(transaction, items, 'en'),
});

/** `Expense voucher RE-7, 119.00 € = 100.00 + 19.00 VAT, account Software` */
function documentSentence({ billing, receiptNumber = '' }: CodedTransaction, items: readonly DocumentItem[], locale: Locale): string {
  const words = vocabulary[locale];
  const gross = absoluteMoney(billing);
  const tax = sumMoney(items.map((item) => item.tax), billing.currency);
  const net = money(gross.minor - tax.minor, billing.currency);
  const split = tax.minor === 0 ? words.withoutTax : `= ${plain(net, locale)} + ${plain(tax, locale)} ${words.tax}`;
  const accounts = items.length === 1 ? items.map((item) => item.account.name + owed(item, locale)) : items.map((item) => sharedAccount(item, locale));
  const title = billing.minor < 0 ? words.voucher : words.creditNote;
  return `${title} ${receiptNumber.trim()}, ${plain(gross, locale)} € ${split}, ${items.length === 1 ? words.account : words.accounts} ${accounts.join(', ')}`;
}

const sharedAccount = (item: DocumentItem, locale: Locale): string => `${item.account.name} ${plain(item.gross, locale)} (${percentOf(item.rate)} %${owed(item, locale)})`;

const owed = ({ rate, taxRate: { treatment } }: DocumentItem, locale: Locale): string =>
  treatment === 'reverse-charge' || treatment === 'intra-community' ? `, ${percentOf(rate)} % ${vocabulary[locale][treatment]}` : '';

export const paymentExplained = ({ billing }: CodedTransaction, account: string, isWhole: boolean): LocalizedText => ({
  de: `Zahlung ${plain(billing, 'de')} € auf dem Bankkonto „${account}“${isWhole ? '' : '; ohne Beleg nur die Zahlung'}`,
  en: `Payment of ${plain(billing, 'en')} € on the bank account "${account}"${isWhole ? '' : '; without a receipt the payment only'}`,
});

const vocabulary = {
  de: {
    voucher: 'Ausgabenbeleg', creditNote: 'Gutschrift', tax: 'MwSt.', withoutTax: 'ohne Steuer', account: 'Sachkonto', accounts: 'Sachkonten',
    'reverse-charge': 'nach § 13b selbst geschuldet', 'intra-community': 'Erwerbsteuer selbst geschuldet',
  },
  en: {
    voucher: 'Expense voucher', creditNote: 'Credit note', tax: 'VAT', withoutTax: 'without tax', account: 'account', accounts: 'accounts',
    'reverse-charge': 'owed by reverse charge', 'intra-community': 'owed on the acquisition',
  },
} as const;

const plain = (amount: Money, locale: Locale): string => (locale === 'de' ? toDecimal(amount).replace('.', ',') : toDecimal(amount));
