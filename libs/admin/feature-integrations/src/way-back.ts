import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** The codes with which the server leads a person back; any other is told in general words, never shown. */
const known = [
  'sign-in-declined', 'sign-in-attempt-unknown', 'sign-in-failed', 'sign-in-required', 'company-differs', 'company-already-connected',
  'credentials-refused', 'remote-not-reached', 'connection-not-found', 'operator-settings-missing', 'settings-refused',
] as const;
type Known = (typeof known)[number] | 'other';

/** Somebody came back from signing in, and nothing came of it: what happened, and what to do. */
@Component({
  selector: 'kontor-way-back',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem()) {
      <div class="notice" role="alert">
        <p class="notice-title">{{ 'integrations.wayBack.' + code() + '.title' | transloco }}</p>
        <p>{{ 'integrations.wayBack.' + code() + '.cure' | transloco }}</p>
      </div>
    }
  `,
})
export class WayBack {
  /** As it stands in the address. */
  readonly problem = input<string>();
  protected readonly code = computed((): Known => known.find((code) => code === this.problem()) ?? 'other');
}
