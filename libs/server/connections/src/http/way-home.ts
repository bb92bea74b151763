import type { Request } from 'express';
import { statePartsIn } from '../sign-in/sign-in-starter';

/** What the page is told: which connection it is about, or the stable code of what went wrong. Never a text of the query. */
export type Tidings = { readonly connection: string } | { readonly problem: string };

/** A person came with a browser, which asks for pages; programs ask for JSON or for nothing in particular. */
export const wantsPage = (request: Request): boolean => request.accepts(['json', 'html']) === 'html';

export const callbackQuery = (request: Request): URLSearchParams => new URL(request.originalUrl, 'http://callback.invalid').searchParams;

/** The page of one accounting system in the admin app. */
export const tabOf = (exporterId: string): string => `/settings/integrations/${encodeURIComponent(exporterId)}`;

/** The page the sign-in was begun on; that of all accounting systems where nobody can tell any more. */
export function homeOf(query: URLSearchParams, knows: (exporterId: string) => boolean): string {
  const { exporterId } = statePartsIn(query.get('state')) ?? {};
  return exporterId !== undefined && knows(exporterId) ? tabOf(exporterId) : '/integrations';
}

export const withTidings = (page: string, tidings: Tidings): string => `${page}?${new URLSearchParams(tidings).toString()}`;
