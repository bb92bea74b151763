type Hosts = Readonly<Record<string, string>>;

const permalink = (hosts: Hosts, kind: string, id: string): string => `${(hosts['app'] ?? '').replace(/\/+$/, '')}/permalink/${kind}/view/${encodeURIComponent(id)}`;

/** Where a person can look at it in Lexware Office. Bank accounts and their transactions have no such address. */
export const voucherLink = (hosts: Hosts, id: string): string => permalink(hosts, 'vouchers', id);
export const contactLink = (hosts: Hosts, id: string): string => permalink(hosts, 'contacts', id);
