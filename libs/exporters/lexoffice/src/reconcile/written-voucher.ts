import type { JsonObject, JsonValue } from '@kontor/kernel';
import type { RemoteVoucher } from '../steps/remote-voucher';
import type { VoucherEcho } from '../steps/voucher-ref';

const compared = ['type', 'number', 'date', 'gross', 'tax'] as const;

/** What differs, by name. Order of items counts for nothing, their accounts, rates and amounts do. */
export function differences(written: VoucherEcho, found: RemoteVoucher): JsonObject {
  const members: readonly Difference[] = [
    ...compared.map((name): Difference => [name, { written: written[name], found: found[name] }]).filter(([, pair]) => pair.written !== pair.found),
    ...(itemKeys(written) === itemKeys(found) ? [] : [['items', { written: written.items, found: found.items }] as const]),
    ...(found.status === 'voided' ? [['status', { written: 'open', found: found.status }] as const] : []),
  ];
  return Object.fromEntries(members);
}

type Difference = readonly [name: string, pair: { readonly written: JsonValue; readonly found: JsonValue }];

const itemKeys = ({ items }: Pick<VoucherEcho, 'items'>): string =>
  items
    .map(({ account, ratePercent, gross, tax }) => [account, ratePercent, gross, tax].join('|'))
    .sort()
    .join(';');
