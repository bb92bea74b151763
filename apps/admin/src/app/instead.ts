import { RedirectCommand, type Router } from '@angular/router';

/** What a page that is shown instead of another one knows about it. */
export interface Instead {
  readonly wanted: string;
}

/**
 * Shows that a page could not be loaded. The address in the browser stays: with an address of the router's own in the
 * history, loading again would lead back here.
 */
export const instead = (router: Router, wanted: string): RedirectCommand => new RedirectCommand(router.parseUrl('/unreachable'), { skipLocationChange: true, info: { wanted } satisfies Instead });

export const isInstead = (info: unknown): info is Instead => typeof info === 'object' && info !== null && 'wanted' in info && typeof info.wanted === 'string';
