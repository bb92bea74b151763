import { writeJson } from '../json/write-json';

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

const jsonType = { 'Content-Type': 'application/json;charset=UTF-8' };

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { ...jsonType, ...headers },
  payload: writeJson(body),
});

export const ok = (body: unknown): Answer => json(200, body);

export const noContent: Answer = { status: 204, headers: {} };

export const page = (status: number, html: string): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Cache-Control': 'no-store' },
  payload: html,
});

export const redirect = (location: string): Answer => ({ status: 302, headers: { Location: location, 'Cache-Control': 'no-store' } });
