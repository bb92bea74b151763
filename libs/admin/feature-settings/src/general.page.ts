import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DataFieldsCard } from './data-fields-card';
import { OrganizationCard } from './organization-card';

@Component({
  selector: 'kontor-general-page',
  imports: [DataFieldsCard, OrganizationCard, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ 'settings.general.title' | transloco }}</h1>
    <kontor-data-fields-card />
    <kontor-organization-settings />
  `,
  styles: ':host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--gap); }',
})
export class GeneralPage {}
