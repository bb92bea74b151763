import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NamedActor } from '@kontor/api-contracts';

/** Who did it: a person or a token by name, or Kontor itself. */
@Component({
  selector: 'kontor-actor-name',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ actor().name ?? ('runs.actor.' + actor().kind | transloco) }}`,
})
export class ActorName {
  readonly actor = input.required<NamedActor>();
}
