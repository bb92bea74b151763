import { taxedLine } from '@kontor/exporter-contract';
import { percentOf } from '@kontor/kernel';
import { amount, decimal, once, text } from './column';
import { treatmentWords } from './words';

export const amountColumns = {
  gross: amount('Brutto', 'Gross', ({ line }) => line.gross),
  currency: text('Währung', 'Currency', ({ line }) => line.gross.currency),
  // Nobody has said yet how the line is taxed: a zero would be a guess.
  net: amount('Netto', 'Net', ({ line }) => line.taxRate && taxedLine(line).net),
  tax: amount('Steuerbetrag', 'Tax amount', ({ line }) => line.taxRate && taxedLine(line).tax),
  taxRate: decimal('Steuersatz %', 'Tax rate %', ({ line }) => line.taxRate && percentOf(line.taxRate.basisPoints)),
  taxRateName: text('Steuersatz', 'Tax rate', ({ line }) => line.taxRate?.name),
  taxTreatment: text('Steuerart', 'Tax treatment', ({ line, language }) => line.taxRate && treatmentWords[line.taxRate.treatment][language]),
  splitNumber: decimal('Teil', 'Split', ({ number }) => String(number)),
  splitCount: decimal('Anzahl Teile', 'Number of splits', ({ transaction }) => String(transaction.lines.length)),
  transactionTotal: once(amount('Transaktionsbetrag', 'Transaction total', ({ transaction }) => transaction.billing)),
  originalAmount: once(amount('Originalbetrag', 'Original amount', ({ transaction }) => transaction.original)),
  originalCurrency: text('Originalwährung', 'Original currency', ({ transaction }) => transaction.original?.currency),
  exchangeRate: decimal('Wechselkurs', 'Exchange rate', ({ transaction }) => transaction.exchangeRate),
} as const;
