import { decimal, RemoteFailure, RemoteReader, StepFailure, type ExternalRef, type RemoteJson, type RemoteJsonObject, type Step } from '@kontor/exporter-contract';
import { fault, type LexCode } from '../messages/catalogue';
import type { LexofficeSettings } from '../settings';
import { findVoucher } from './find-voucher';
import { ifThere, isRemoteId } from './if-there';
import type { LexofficeContext } from './lexoffice-context';
import { readVoucher, type RemoteVoucher } from './remote-voucher';
import { isSettling } from './still-settling';
import type { VoucherContact, VoucherInput } from './voucher-input';
import { voucherRef } from './voucher-ref';

/** The expense voucher or credit note. It is booked as open at once: no status may be sent (MAPPINGS F23). */
export const createVoucher: Step<VoucherInput, LexofficeSettings> = {
  requests: 1,
  run: create,
  find: findVoucher,
  effectOf: ({ contact, ...voucher }) => ({ ...voucher, contact: contact.kind === 'collective' ? contact : { id: contact.id } }),

  async adopt(id, { key }, { remote, hosts }) {
    const voucher = isRemoteId(id) ? await ifThere(readVoucher(remote, id)) : undefined;
    return voucher && isPurchase(voucher) ? voucherRef({ ...voucher, key }, hosts, id, voucher.updatedDate) : undefined;
  },
};

const isPurchase = ({ type }: RemoteVoucher): boolean => type === 'purchaseinvoice' || type === 'purchasecreditnote';

async function create(input: VoucherInput, ctx: LexofficeContext): Promise<ExternalRef> {
  const { remote, hosts } = ctx;
  try {
    const answer = RemoteReader.of((await remote.send({ method: 'POST', path: '/v1/vouchers', json: bodyOf(input) })).json(), 'voucher');
    return voucherRef(input, hosts, answer.text('id'), answer.optionalText('updatedDate'));
  } catch (error) {
    if (isNotReadyYet(error, input.contact) && isSettling(ctx)) throw new StepFailure(fault('unavailable', 'LEX-contact-not-ready'));
    throw error;
  }
}

/** A contact made seconds ago may be refused for a moment; an older one is really gone. */
function isNotReadyYet(error: unknown, contact: VoucherContact): boolean {
  const gone: LexCode = 'LEX-contact-gone';
  return contact.kind === 'fresh' && error instanceof RemoteFailure && error.fault.code === gone;
}

const bodyOf = (input: VoucherInput): RemoteJson => ({
  type: input.type,
  voucherNumber: input.number,
  voucherDate: input.date,
  dueDate: input.date,
  taxType: 'gross',
  totalGrossAmount: decimal(input.gross),
  totalTaxAmount: decimal(input.tax),
  ...contactMembers(input.contact),
  remark: input.remark,
  voucherItems: input.items.map(({ account, ratePercent, gross, tax }) => ({
    amount: decimal(gross),
    taxAmount: decimal(tax),
    taxRatePercent: decimal(ratePercent),
    categoryId: account,
  })),
});

const contactMembers = (contact: VoucherContact): RemoteJsonObject =>
  contact.kind === 'collective' ? { useCollectiveContact: true, contactName: contact.name } : { useCollectiveContact: false, contactId: contact.id };
