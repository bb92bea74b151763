import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RuleView } from '@kontor/api-contracts';
import { Permissions } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { Icon } from '@kontor/admin-ui';
import { mdiArrowDown, mdiArrowUp, mdiDotsVertical } from '@mdi/js';
import { RuleWords } from '../rule-words';

export type RuleMove = 'up' | 'down' | 'first' | 'last';

/** One rule in words, and what can be done with it. */
@Component({
  selector: 'kontor-rule-card',
  imports: [CountPipe, Icon, MatMenuModule, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule-card.html',
  styleUrl: './rule-card.css',
  host: { '[class.off]': '!rule().active' },
})
export class RuleCard {
  readonly rule = input.required<RuleView>();
  readonly isFirst = input(false);
  readonly isLast = input(false);
  readonly moved = output<RuleMove>();
  readonly switched = output<boolean>();
  readonly removed = output();
  readonly applied = output();

  private readonly words = inject(RuleWords);
  private readonly permissions = inject(Permissions);

  protected readonly up = mdiArrowUp;
  protected readonly down = mdiArrowDown;
  protected readonly more = mdiDotsVertical;
  protected readonly conditions = computed(() => this.words.conditions(this.rule().conditions));
  protected readonly effects = computed(() => this.words.effects(this.rule()));
  protected readonly mayChange = computed(() => this.permissions.atLeast('admin'));
  protected readonly mayApply = computed(() => this.permissions.atLeast('accountant'));
}
