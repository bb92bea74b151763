import type { Routes } from '@angular/router';
import { provideTexts } from '@kontor/admin-language';
import { GeneralPage } from './general.page';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { SettingsShell } from './settings-shell';

/** The settings around pages of other features, which the program puts inside. */
export const routesAround = (children: Routes): Routes => [
  {
    path: '',
    component: SettingsShell,
    providers: [provideTexts({ de, en })],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'accounting' },
      { path: 'accounting', title: 'settings.general.title', component: GeneralPage },
      ...children,
    ],
  },
];
