import type { Routes } from '@angular/router';
import { provideTexts } from '@kontor/admin-language';
import { manifestFormTexts } from '@kontor/admin-manifest-form';
import { IntegrationPage } from './integration.page';
import { IntegrationsPage } from './integrations.page';
import { texts } from './texts';

/** What can be connected, and how each connection is. */
export const routes: Routes = [{ path: '', title: 'integrations.title', component: IntegrationsPage, providers: [provideTexts(texts)] }];

/** One accounting system, under the settings. The way back from its sign-in page ends here. */
export const tabRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: '/integrations' },
  { path: ':exporterId', title: 'integrations.tab', component: IntegrationPage, providers: [provideTexts(texts), provideTexts(manifestFormTexts)] },
];
