import { inject, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { provideRouter, Router, TitleStrategy, withInMemoryScrolling, withNavigationErrorHandler } from '@angular/router';
import { routes } from './app.routes';
import { provideDataAccess } from './data-access/provide-data-access';
import { instead } from './instead';
import { provideLanguage } from './language/provide-language';
import { PageTitle } from './layout/page-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideDataAccess(),
    provideRouter(
      routes,
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      // after an update the parts this page would load next may be gone
      withNavigationErrorHandler(({ url }) => instead(inject(Router), url)),
    ),
    provideLanguage(),
    { provide: TitleStrategy, useClass: PageTitle },
  ],
};
