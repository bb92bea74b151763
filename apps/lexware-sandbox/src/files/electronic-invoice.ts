import { parser } from 'sax';

/** The root elements of an e-invoice: UN/CEFACT and the two of UBL. */
const roots = new Set([
  'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100 CrossIndustryInvoice',
  'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2 Invoice',
  'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2 CreditNote',
]);

/** True for well-formed XML whose root says that it is an e-invoice. */
export function isElectronicInvoice(bytes: Buffer): boolean {
  const reader = parser(true, { xmlns: true });
  let root: string | undefined;
  let isBroken = false;
  reader.onopentag = (tag) => {
    root ??= 'uri' in tag ? `${tag.uri} ${tag.local}` : '';
  };
  reader.onerror = () => {
    isBroken = true;
    reader.resume();
  };
  reader.write(bytes.toString('utf8').replace(/^\uFEFF/, '')).close();
  return !isBroken && root !== undefined && roots.has(root);
}
