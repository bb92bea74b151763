import type { Refusal } from '../receipt-format';
import type { EInvoice } from './e-invoice';
import { readCii } from './read-cii';
import { readUbl } from './read-ubl';
import { readXml } from './read-xml';
import type { XmlElement } from './xml-element';

/** `none`: sound XML that is no invoice. */
export type EInvoiceRead = { readonly outcome: 'read'; readonly invoice: EInvoice } | { readonly outcome: 'none' } | { readonly outcome: 'refused'; readonly refusal: Refusal };

const cii = /^urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:\d+$|^urn:ferd:CrossIndustryDocument:invoice:1p0$/;
const ubl = /^urn:oasis:names:specification:ubl:schema:xsd:(Invoice|CreditNote)-2$/;

function invoiceIn(root: XmlElement): EInvoice | undefined {
  if (cii.test(root.uri)) return readCii(root);
  return ubl.test(root.uri) ? readUbl(root) : undefined;
}

/** Reads the bytes of an XML file as an e-invoice; its namespace decides, not its name. */
export function readEInvoice(bytes: Uint8Array): EInvoiceRead {
  const read = readXml(bytes);
  if ('refusal' in read) return { outcome: 'refused', refusal: read.refusal };
  const invoice = invoiceIn(read.root);
  return invoice ? { outcome: 'read', invoice } : { outcome: 'none' };
}
