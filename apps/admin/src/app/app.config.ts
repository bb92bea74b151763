import { provideBrowserGlobalErrorListeners, inject, type ApplicationConfig } from '@angular/core';
import { provideRouter, Router, TitleStrategy, withComponentInputBinding, withInMemoryScrolling, withNavigationErrorHandler } from '@angular/router';
import { provideDataAccess } from '@kontor/admin-data-access';
import { provideLanguage, provideTexts } from '@kontor/admin-language';
import { provideUi } from '@kontor/admin-ui';
import { routes } from './app.routes';
import { instead } from './instead';
import { PageTitle } from './layout/page-title';
import { shellTexts } from './texts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideDataAccess(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      // after an update the parts this page would load next may be gone
      withNavigationErrorHandler(({ url }) => instead(inject(Router), url)),
    ),
    provideLanguage(),
    provideTexts(shellTexts),
    provideUi(),
    { provide: TitleStrategy, useClass: PageTitle },
  ],
};
