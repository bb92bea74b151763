import { RemoteFailure, StepFailure, type ExternalRef } from '@kontor/exporter-contract';
import { fault } from '../messages/catalogue';
import { carriesKey } from '../marker';
import type { LexofficeContext } from './lexoffice-context';
import { readVoucher, type RemoteVoucher } from './remote-voucher';
import { candidateIds } from './voucher-candidates';
import type { VoucherInput } from './voucher-input';
import { voucherRef } from './voucher-ref';

/**
 * Has this voucher been written? Its number is the supplier's and not unique, so the marker in the remark decides.
 * A voucher is adopted only if type, date and total agree; everything ambiguous is for a person to judge, because a
 * voucher written twice cannot be deleted through the API.
 */
export async function findVoucher(input: VoucherInput, ctx: LexofficeContext): Promise<ExternalRef | undefined> {
  const vouchers: RemoteVoucher[] = [];
  for (const id of await candidateIds(input.number, ctx)) vouchers.push(await readCandidate(id, ctx));
  const marked = vouchers.filter(({ remark }) => carriesKey(remark, input.key));
  const [ours] = marked;
  if (marked.length > 1) throw new StepFailure(fault('conflict', 'LEX-several-vouchers'));
  if (ours && !isEqual(ours, input)) throw new StepFailure(fault('conflict', 'LEX-voucher-differs'));
  if (!ours && vouchers.some((voucher) => isUnmarkedTwin(voucher, input))) throw new StepFailure(fault('conflict', 'LEX-voucher-unmarked'));
  return ours && voucherRef(input, ctx.hosts, ours.id, ours.createdDate);
}

/** The list may know a voucher that cannot be opened for some seconds yet. */
async function readCandidate(id: string, { remote }: LexofficeContext): Promise<RemoteVoucher> {
  try {
    return await readVoucher(remote, id);
  } catch (error) {
    if (error instanceof RemoteFailure && error.failure.status === 404) throw new StepFailure(fault('unavailable', 'LEX-voucher-not-readable-yet'));
    throw error;
  }
}

const isEqual = (voucher: RemoteVoucher, input: VoucherInput): boolean =>
  voucher.type === input.type && voucher.date === input.date && voucher.gross === input.gross;

/** Should Lexware not give the remark back, an equal voucher may be ours; one with another remark is somebody else's. */
const isUnmarkedTwin = (voucher: RemoteVoucher, input: VoucherInput): boolean => voucher.remark === undefined && isEqual(voucher, input);
