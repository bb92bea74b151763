import { FakeClock, LedgerRemote } from '@kontor/exporter-testkit';
import type { FilePart, RemoteJson, RemoteRequest } from '@kontor/exporter-contract';
import { Counter, type HouseReply, type HouseRequest } from './counter';
import { SignInWindow } from './sign-in-window';

/** A company whose books the house keeps. */
export interface HouseCompany {
  readonly id: string;
  readonly name: string;
  readonly ledger: LedgerRemote;
  readonly apiKey: string;
}

const signedOut: HouseReply = { status: 401, body: { message: 'Unauthorized' } };

/** The imaginary ledger for many companies, with a sign-in of its own, behind a real port of this machine. */
export class LedgerHouse {
  readonly window = new SignInWindow();
  readonly counter = new Counter((request) => this.deal(request));
  private readonly companies = new Map<string, HouseCompany>();
  private readonly keys = new Map<string, HouseCompany>();
  private address = '';

  async open(): Promise<void> {
    this.address = await this.counter.open();
  }

  close(): Promise<void> {
    return this.counter.close();
  }

  get url(): string {
    return this.address;
  }

  /** What must be seen nowhere. */
  get secrets(): readonly string[] {
    return [...this.window.secrets, ...this.keys.keys()];
  }

  company(name: string): HouseCompany {
    const number = this.companies.size + 1;
    // What is written can be found at once: the time of this ledger stands still, and so does its lag.
    const company = { id: `company-${number}`, name, ledger: new LedgerRemote(new FakeClock(), 0), apiKey: `KEY-PA55-${number}-${'k'.repeat(20)}` };
    this.companies.set(company.id, company);
    this.keys.set(company.apiKey, company);
    return company;
  }

  /** The key is no longer taken. */
  withdrawKey({ apiKey }: HouseCompany): void {
    this.keys.delete(apiKey);
  }

  restoreKey(company: HouseCompany): void {
    this.keys.set(company.apiKey, company);
  }

  private async deal(request: HouseRequest): Promise<HouseReply> {
    if (request.path === '/authorize') return this.window.authorize(request);
    if (request.path === '/token') return this.window.token(request);
    if (request.path === '/revoke') return this.window.revoke(request);
    const company = this.companyOf(request.authorization.replace('Bearer ', ''));
    if (!company) return signedOut;
    if (request.path === '/company') return { status: 200, body: { id: company.id, name: company.name } };
    return company.ledger.serve(await asRemote(request));
  }

  private companyOf(token: string): HouseCompany | undefined {
    return this.keys.get(token) ?? this.companies.get(this.window.companyOf(token) ?? '');
  }
}

async function asRemote({ method, path, query, contentType, body }: HouseRequest): Promise<RemoteRequest> {
  const request: RemoteRequest = { method: method as RemoteRequest['method'], path, query: Object.fromEntries(query) };
  if (body.length === 0) return request;
  if (contentType.startsWith('multipart/')) return { ...request, files: await filesIn(body, contentType) };
  return { ...request, json: JSON.parse(body.toString('utf8')) as RemoteJson };
}

async function filesIn(body: Buffer, contentType: string): Promise<readonly FilePart[]> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  const parts = [...form.entries()].map(async ([name, value]): Promise<readonly FilePart[]> =>
    typeof value === 'string' ? [] : [{ name, fileName: value.name, mimeType: value.type, bytes: new Uint8Array(await value.arrayBuffer()) }],
  );
  return (await Promise.all(parts)).flat();
}
