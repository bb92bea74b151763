import { newId } from '@kontor/kernel';
import { RemoteBooks, type RemoteOverview } from '@kontor/launch/visiting';
import { addresses } from './addresses';

/** A company with books of its own in the sandbox, so that journeys do not read what others wrote. */
export interface RemoteCompany {
  readonly name: string;
  /** Who signs in there. */
  readonly email: string;
  /** What stands in its books now. */
  books(): Promise<RemoteOverview>;
  /** The person there takes back what Kontor was allowed to do. */
  revokeAccess(): Promise<void>;
}

async function tell(path: string, body: object = {}): Promise<unknown> {
  const response = await fetch(`${addresses.sandbox}/__sandbox${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${path}: ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}

/** Lets the sandbox fail on purpose; docs/sandbox.md names the kinds. */
export const plantFault = (fault: { readonly kind: string; readonly method?: string; readonly path?: string; readonly firstCall?: number; readonly calls?: number | 'all' }): Promise<unknown> => tell('/faults', fault);

interface RemoteConnection {
  readonly connectionId: string;
  readonly organizationId: string;
}

export async function foundRemoteCompany(name: string): Promise<RemoteCompany> {
  const mark = newId().slice(-12);
  const [email, apiKey] = [`${mark}@company.example`, `key-${mark}`];
  const { organizationId } = (await tell('/organizations', { companyName: name, userEmail: email, apiKey })) as { readonly organizationId: string };
  return {
    name,
    email,
    books: () => new RemoteBooks(addresses.sandbox, apiKey).overview(organizationId),
    revokeAccess: async () => {
      const response = await fetch(`${addresses.sandbox}/__sandbox/connections`);
      const connections = (await response.json()) as readonly RemoteConnection[];
      for (const { connectionId } of connections.filter((connection) => connection.organizationId === organizationId)) await tell(`/connections/${connectionId}/revoke`);
    },
  };
}
