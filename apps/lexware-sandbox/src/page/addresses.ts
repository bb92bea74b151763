/** Where the pages are. */
export const startAddress = '/__sandbox/';
export const pageRoot = '/__sandbox/page';

export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** A path, which may have a query already, and what to add to it; parameters that say nothing are left out. */
export function address(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined && value !== '') query.set(name, String(value));
  if (query.size === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${query.toString()}`;
}

const segment = encodeURIComponent;

export const ledgerSections = ['vouchers', 'bank', 'suggestions', 'contacts'] as const;
/** The parts of an organization's books. */
export type LedgerSection = (typeof ledgerSections)[number];

export const ledgerAddress = (organizationId: string, section: LedgerSection): string => `${pageRoot}/organizations/${segment(organizationId)}/${section}`;
export const voucherAddress = (organizationId: string, id: string): string => `${ledgerAddress(organizationId, 'vouchers')}/${segment(id)}`;
export const fileAddress = (organizationId: string, id: string): string => `${pageRoot}/organizations/${segment(organizationId)}/files/${segment(id)}`;
export const decisionAddress = (organizationId: string, id: string, decision: 'confirm' | 'reject'): string => `${ledgerAddress(organizationId, 'suggestions')}/${segment(id)}/${decision}`;

export const requestsAddress = `${pageRoot}/requests`;
export const webhooksAddress = `${pageRoot}/webhooks`;
export const faultsAddress = `${pageRoot}/faults`;
export const liftAddress = (faultId: string): string => `${faultsAddress}/${segment(faultId)}/remove`;
export const workingsAddress = `${pageRoot}/workings`;
