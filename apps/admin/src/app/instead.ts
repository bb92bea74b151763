import { RedirectCommand, type Router } from '@angular/router';

/** Shows that a page could not be loaded under the page's own address, so that loading again is all there is to do. */
export const instead = (router: Router, url: string): RedirectCommand => new RedirectCommand(router.parseUrl('/unreachable'), { browserUrl: url });
