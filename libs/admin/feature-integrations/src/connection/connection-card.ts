import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView, ExporterView } from '@kontor/api-contracts';
import { InstantPipe } from '@kontor/admin-language';
import { FailureNotice, IfRole } from '@kontor/admin-ui';
import { KeyForm } from '../connect/key-form';
import { fieldErrorsOf } from '../connect/field-errors';
import { IssueNote } from '../issue-note';
import { StateChip } from '../state-chip';
import { ConnectionDeeds } from './connection-deeds';
import { unlockedBy } from './ways';

/** Whose books a connection opens, whether it works, and what can be done with it. */
@Component({
  selector: 'kontor-connection-card',
  imports: [FailureNotice, IfRole, InstantPipe, IssueNote, KeyForm, StateChip, TranslocoPipe],
  providers: [ConnectionDeeds],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './connection-card.html',
  styleUrl: './connection-card.css',
})
export class ConnectionCard {
  readonly connection = input.required<ConnectionView>();
  readonly exporter = input.required<ExporterView>();

  protected readonly deeds = inject(ConnectionDeeds);
  protected readonly ways = computed(() => unlockedBy(this.exporter(), this.connection()));
  protected readonly refused = computed(() => fieldErrorsOf(this.deeds.failure()));
  /** Files need no sign-in, so there is none to repeat. */
  protected readonly canSignIn = computed(() => this.connection().authKind !== 'none');
}
