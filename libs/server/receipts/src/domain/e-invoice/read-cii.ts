import type { EInvoice, EInvoiceLine, EInvoiceParty, EInvoiceTax, EInvoiceTotals } from './e-invoice';
import { FigureReader } from './figure-reader';
import { kindOf } from './kind-of';
import { find, findAll, given, itself, textOf, textsOf, type XmlElement } from './xml-element';

/** Each name as Factur-X and XRechnung have it, then as ZUGFeRD 1 had it. */
const names = {
  context: 'ExchangedDocumentContext|SpecifiedExchangedDocumentContext',
  document: 'ExchangedDocument|HeaderExchangedDocument',
  trade: 'SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction',
  agreement: 'ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement',
  delivery: 'ApplicableHeaderTradeDelivery|ApplicableSupplyChainTradeDelivery',
  settlement: 'ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement',
  totals: 'SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation',
  lineAgreement: 'SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement',
  lineDelivery: 'SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery',
  lineSettlement: 'SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement',
  lineTotal: 'SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation',
  percent: 'RateApplicablePercent|ApplicablePercent',
} as const;

/** UN/CEFACT Cross Industry Invoice, as far as EN 16931 uses it. */
export function readCii(root: XmlElement): EInvoice {
  const [document, trade] = [find(root, names.document), find(root, names.trade)];
  const [agreement, settlement] = [find(trade, names.agreement), find(trade, names.settlement)];
  const figures = new FigureReader(textOf(settlement, 'InvoiceCurrencyCode'));
  const typeCode = textOf(document, 'TypeCode');
  const facts = {
    syntax: 'cii',
    profile: textOf(root, `${names.context}/GuidelineSpecifiedDocumentContextParameter/ID`),
    kind: kindOf(typeCode),
    typeCode,
    number: textOf(document, 'ID'),
    currency: figures.currency,
    ...days(figures, document, trade),
    seller: party(find(agreement, 'SellerTradeParty')),
    buyer: party(find(agreement, 'BuyerTradeParty')),
    buyerReference: textOf(agreement, 'BuyerReference'),
    orderReference: textOf(agreement, 'BuyerOrderReferencedDocument/IssuerAssignedID|ID'),
    paymentReference: textOf(settlement, 'PaymentReference'),
    paymentTerms: textOf(settlement, 'SpecifiedTradePaymentTerms/Description'),
    iban: textOf(settlement, 'SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID'),
    notes: textsOf(document, 'IncludedNote/Content'),
    lines: findAll(trade, 'IncludedSupplyChainTradeLineItem').map((line, index) => readLine(figures, line, `lines.${index}`)),
    taxes: findAll(settlement, 'ApplicableTradeTax').map((tax, index) => readTax(figures, tax, `taxes.${index}`)),
    totals: readTotals(figures, find(settlement, names.totals)),
  } as const;
  return { ...facts, unreadable: figures.unreadable };
}

type Days = Pick<EInvoice, 'issueDate' | 'dueDate' | 'deliveryDate' | 'periodStart' | 'periodEnd'>;

function days(figures: FigureReader, document: XmlElement | undefined, trade: XmlElement | undefined): Days {
  const [settlement, delivery] = [find(trade, names.settlement), find(trade, names.delivery)];
  return {
    issueDate: figures.day(document, 'IssueDateTime/DateTimeString', 'issueDate'),
    dueDate: figures.day(settlement, 'SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString', 'dueDate'),
    deliveryDate: figures.day(delivery, 'ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString', 'deliveryDate'),
    periodStart: figures.day(settlement, 'BillingSpecifiedPeriod/StartDateTime/DateTimeString', 'periodStart'),
    periodEnd: figures.day(settlement, 'BillingSpecifiedPeriod/EndDateTime/DateTimeString', 'periodEnd'),
  };
}

function party(from: XmlElement | undefined): EInvoiceParty {
  const address = find(from, 'PostalTradeAddress');
  const taxId = (scheme: string): string | null => textOf(findAll(from, 'SpecifiedTaxRegistration').find((entry) => find(entry, 'ID')?.attributes.get('schemeID') === scheme), 'ID');
  const place = given(textOf(address, 'PostcodeCode'), textOf(address, 'CityName')).join(' ');
  return {
    name: textOf(from, 'Name', 'SpecifiedLegalOrganization/TradingBusinessName'),
    vatId: taxId('VA'),
    taxNumber: taxId('FC'),
    address: given(textOf(address, 'LineOne'), textOf(address, 'LineTwo'), textOf(address, 'LineThree'), place),
    countryCode: textOf(address, 'CountryID'),
  };
}

function readLine(figures: FigureReader, line: XmlElement, field: string): EInvoiceLine {
  const [delivery, settlement] = [find(line, names.lineDelivery), find(line, names.lineSettlement)];
  return {
    id: textOf(line, 'AssociatedDocumentLineDocument/LineID'),
    name: textOf(line, 'SpecifiedTradeProduct/Name'),
    description: textOf(line, 'SpecifiedTradeProduct/Description', 'AssociatedDocumentLineDocument/IncludedNote/Content'),
    quantity: figures.decimal(delivery, 'BilledQuantity', `${field}.quantity`),
    unit: find(delivery, 'BilledQuantity')?.attributes.get('unitCode') ?? null,
    price: figures.decimal(find(line, names.lineAgreement), 'NetPriceProductTradePrice/ChargeAmount', `${field}.price`),
    net: figures.amount(settlement, `${names.lineTotal}/LineTotalAmount`, `${field}.net`),
    taxCategory: textOf(settlement, 'ApplicableTradeTax/CategoryCode'),
    taxPercent: figures.decimal(settlement, `ApplicableTradeTax/${names.percent}`, `${field}.taxPercent`),
  };
}

const readTax = (figures: FigureReader, tax: XmlElement, field: string): EInvoiceTax => ({
  category: textOf(tax, 'CategoryCode'),
  percent: figures.decimal(tax, names.percent, `${field}.percent`),
  net: figures.amount(tax, 'BasisAmount', `${field}.net`),
  tax: figures.amount(tax, 'CalculatedAmount', `${field}.tax`),
  exemption: textOf(tax, 'ExemptionReason'),
});

function readTotals(figures: FigureReader, totals: XmlElement | undefined): EInvoiceTotals {
  const amount = (name: string, field: keyof EInvoiceTotals) => figures.amount(figures.inCurrency(findAll(totals, name)), itself, `totals.${field}`);
  return {
    lines: amount('LineTotalAmount', 'lines'),
    allowances: amount('AllowanceTotalAmount', 'allowances'),
    charges: amount('ChargeTotalAmount', 'charges'),
    net: amount('TaxBasisTotalAmount', 'net'),
    tax: amount('TaxTotalAmount', 'tax'),
    gross: amount('GrandTotalAmount', 'gross'),
    prepaid: amount('TotalPrepaidAmount', 'prepaid'),
    due: amount('DuePayableAmount', 'due'),
  };
}
