import type { ConnectionBegun, ConnectionView, SetupReportView } from '@kontor/api-contracts';
import type { ApiClient, Office } from '@kontor/server-platform/testing';
import type { Test } from 'supertest';
import type { ConnectionsApp } from './connections-app';
import type { HouseCompany } from './house/ledger-house';

type Who = Pick<Office, 'browser'>;

/** Connects a company with its API key. */
export const connectByKey = ({ browser }: Who, { apiKey }: Pick<HouseCompany, 'apiKey'>, settings: object = {}): Test =>
  browser.post('/connections', { exporterId: 'ledger', authKind: 'api-key', apiKey, settings });

export async function connected(who: Who, company: HouseCompany, settings: object = {}): Promise<ConnectionView> {
  const { connection } = (await connectByKey(who, company, settings).expect(201)).body as ConnectionBegun;
  return connection ?? Promise.reject(new Error('expected a connection'));
}

/** Where the person is sent to sign in. */
export async function signInAddress({ browser }: Who, settings: object = {}): Promise<string> {
  const { authorizeUrl } = (await browser.post('/connections', { exporterId: 'ledger', authKind: 'oauth2', settings }).expect(201)).body as ConnectionBegun;
  return authorizeUrl ?? Promise.reject(new Error('expected an address'));
}

/** The person signs in there for a company and agrees, or declines; gives the way back as a path of the API. */
export async function visit(authorizeUrl: string, { id }: HouseCompany, decision: 'agree' | 'decline' = 'agree'): Promise<string> {
  const page = new URL(authorizeUrl);
  page.searchParams.set('company', id);
  page.searchParams.set('decision', decision);
  const { headers } = await fetch(page, { redirect: 'manual' });
  const { pathname, search } = new URL(headers.get('location') ?? 'http://nowhere.invalid');
  return pathname.replace('/api/v1', '') + search;
}

/** The whole way through the sign-in page and back. */
export async function signedIn(who: Who, company: HouseCompany, settings: object = {}): Promise<ConnectionView> {
  const back = await visit(await signInAddress(who, settings), company);
  return (await who.browser.get(back).expect(200)).body as ConnectionView;
}

export const readConnection = async ({ browser }: { readonly browser: ApiClient }, id: string): Promise<ConnectionView> => (await browser.get(`/connections/${id}`).expect(200)).body as ConnectionView;

export const setUp = async ({ browser }: Who, id: string): Promise<readonly SetupReportView[]> => (await browser.post(`/connections/${id}/set-up`).expect(200)).body as readonly SetupReportView[];

/** Pause, resume, check, disconnect. */
export const tellConnection = async ({ browser }: Who, { id }: Pick<ConnectionView, 'id'>, deed: string, status = 200): Promise<ConnectionView> =>
  (await browser.post(`/connections/${id}/${deed}`).expect(status)).body as ConnectionView;

/** What is kept of a connection that no answer shows. */
export const keptOf = async ({ database }: Pick<ConnectionsApp, 'database'>, { id }: Pick<ConnectionView, 'id'>): Promise<{ readonly memory: object; readonly credentials: string } | undefined> =>
  (await database.asOwner<{ memory: object; credentials: string }>('select memory, (select count(*) from credential where connection_id = c.id) as credentials from connection c where id = $1', [id]))[0];
