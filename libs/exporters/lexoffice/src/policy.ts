import type { CompanyProfile, FieldRule } from '@kontor/exporter-contract';
import { deductsInputTax } from './company';

const account = {
  de: 'Lexware Office bucht jeden Beleg auf ein Sachkonto.',
  en: 'Lexware Office books every voucher on a GL account.',
};
const rate = {
  de: 'Lexware Office verlangt zu jeder Buchung einen Steuersatz.',
  en: 'Lexware Office demands a tax rate with every posting.',
};
const number = {
  de: 'Lexware Office nimmt keinen Beleg ohne Belegnummer an; Transaktionen ohne Beleg brauchen keine.',
  en: 'Lexware Office takes no voucher without a receipt number; transactions without a receipt need none.',
};
const noTax = {
  de: 'Lexware Office verlangt zu jeder Buchung einen Steuersatz; als Kleinunternehmer passt nur „ohne Steuer“.',
  en: 'Lexware Office demands a tax rate with every posting; for a small business only "no tax" fits.',
};

/** Required or kept active while connected. Cost centers and cost units are written as text into the remark, so nothing is ignored. */
export const policy = (company: CompanyProfile): readonly FieldRule[] => [
  { field: 'glAccount', rule: 'required', because: account },
  { field: 'taxRate', rule: 'required', because: deductsInputTax(company) ? rate : noTax },
  { field: 'receiptNumber', rule: 'optional', because: number },
];
