import type { EInvoice, EInvoiceLine, EInvoiceParty, EInvoiceTax, EInvoiceTotals } from './e-invoice';
import { FigureReader } from './figure-reader';
import { kindOf } from './kind-of';
import { find, findAll, given, textOf, textsOf, type XmlElement } from './xml-element';

/** UBL 2.1 invoice or credit note, as far as EN 16931 uses it. */
export function readUbl(root: XmlElement): EInvoice {
  const figures = new FigureReader(textOf(root, 'DocumentCurrencyCode'));
  const typeCode = textOf(root, 'InvoiceTypeCode', 'CreditNoteTypeCode');
  const taxes = figures.inCurrency(findAll(root, 'TaxTotal'), 'TaxAmount');
  const facts = {
    syntax: 'ubl',
    profile: textOf(root, 'CustomizationID'),
    kind: root.name === 'CreditNote' ? 'credit-note' : kindOf(typeCode),
    typeCode,
    number: textOf(root, 'ID'),
    currency: figures.currency,
    ...days(figures, root),
    seller: party(find(root, 'AccountingSupplierParty/Party')),
    buyer: party(find(root, 'AccountingCustomerParty/Party')),
    buyerReference: textOf(root, 'BuyerReference'),
    orderReference: textOf(root, 'OrderReference/ID'),
    paymentReference: textOf(root, 'PaymentMeans/PaymentID'),
    paymentTerms: textOf(root, 'PaymentTerms/Note'),
    iban: textOf(root, 'PaymentMeans/PayeeFinancialAccount/ID'),
    notes: textsOf(root, 'Note'),
    lines: findAll(root, 'InvoiceLine|CreditNoteLine').map((line, index) => readLine(figures, line, `lines.${index}`)),
    taxes: findAll(taxes, 'TaxSubtotal').map((tax, index) => readTax(figures, tax, `taxes.${index}`)),
    totals: readTotals(figures, find(root, 'LegalMonetaryTotal'), taxes),
  } as const;
  return { ...facts, unreadable: figures.unreadable };
}

type Days = Pick<EInvoice, 'issueDate' | 'dueDate' | 'deliveryDate' | 'periodStart' | 'periodEnd'>;

const days = (figures: FigureReader, root: XmlElement): Days => ({
  issueDate: figures.day(root, 'IssueDate', 'issueDate'),
  dueDate: figures.day(root, 'DueDate', 'dueDate') ?? figures.day(root, 'PaymentMeans/PaymentDueDate', 'dueDate'),
  deliveryDate: figures.day(root, 'Delivery/ActualDeliveryDate', 'deliveryDate'),
  periodStart: figures.day(root, 'InvoicePeriod/StartDate', 'periodStart'),
  periodEnd: figures.day(root, 'InvoicePeriod/EndDate', 'periodEnd'),
});

function party(from: XmlElement | undefined): EInvoiceParty {
  const address = find(from, 'PostalAddress');
  const schemes = findAll(from, 'PartyTaxScheme');
  const isVat = (scheme: XmlElement): boolean => textOf(scheme, 'TaxScheme/ID') === 'VAT';
  const place = given(textOf(address, 'PostalZone'), textOf(address, 'CityName')).join(' ');
  return {
    name: textOf(from, 'PartyLegalEntity/RegistrationName', 'PartyName/Name'),
    vatId: textOf(schemes.find(isVat), 'CompanyID'),
    taxNumber: textOf(schemes.find((scheme) => !isVat(scheme)), 'CompanyID'),
    address: given(textOf(address, 'StreetName'), textOf(address, 'AdditionalStreetName'), textOf(address, 'AddressLine/Line'), place),
    countryCode: textOf(address, 'Country/IdentificationCode'),
  };
}

const quantity = 'InvoicedQuantity|CreditedQuantity';

const readLine = (figures: FigureReader, line: XmlElement, field: string): EInvoiceLine => ({
  id: textOf(line, 'ID'),
  name: textOf(line, 'Item/Name'),
  description: textOf(line, 'Item/Description', 'Note'),
  quantity: figures.decimal(line, quantity, `${field}.quantity`),
  unit: find(line, quantity)?.attributes.get('unitCode') ?? null,
  price: figures.decimal(line, 'Price/PriceAmount', `${field}.price`),
  net: figures.amount(line, 'LineExtensionAmount', `${field}.net`),
  taxCategory: textOf(line, 'Item/ClassifiedTaxCategory/ID'),
  taxPercent: figures.decimal(line, 'Item/ClassifiedTaxCategory/Percent', `${field}.taxPercent`),
});

const readTax = (figures: FigureReader, tax: XmlElement, field: string): EInvoiceTax => ({
  category: textOf(tax, 'TaxCategory/ID'),
  percent: figures.decimal(tax, 'TaxCategory/Percent', `${field}.percent`),
  net: figures.amount(tax, 'TaxableAmount', `${field}.net`),
  tax: figures.amount(tax, 'TaxAmount', `${field}.tax`),
  exemption: textOf(tax, 'TaxCategory/TaxExemptionReason'),
});

const readTotals = (figures: FigureReader, totals: XmlElement | undefined, taxes: XmlElement | undefined): EInvoiceTotals => ({
  lines: figures.amount(totals, 'LineExtensionAmount', 'totals.lines'),
  allowances: figures.amount(totals, 'AllowanceTotalAmount', 'totals.allowances'),
  charges: figures.amount(totals, 'ChargeTotalAmount', 'totals.charges'),
  net: figures.amount(totals, 'TaxExclusiveAmount', 'totals.net'),
  tax: figures.amount(taxes, 'TaxAmount', 'totals.tax'),
  gross: figures.amount(totals, 'TaxInclusiveAmount', 'totals.gross'),
  prepaid: figures.amount(totals, 'PrepaidAmount', 'totals.prepaid'),
  due: figures.amount(totals, 'PayableAmount', 'totals.due'),
});
