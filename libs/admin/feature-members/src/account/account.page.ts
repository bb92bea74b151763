import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { AccountStore, attempt, SessionStore, type Failure } from '@kontor/admin-data-access';
import { FailureNotice, Toasts } from '@kontor/admin-ui';

/** As the server asks for. */
const shortest = 12;

const given = ({ value }: AbstractControl<string>) => (value === '' ? { required: true } : null);
const longEnough = ({ value }: AbstractControl<string>) => (value.length < shortest ? { minlength: true } : null);
const alike = (form: AbstractControl<{ readonly next: string; readonly again: string }>) => (form.value.next === form.value.again ? null : { different: true });

/** The person's own name and password. */
@Component({
  selector: 'kontor-account-page',
  imports: [FailureNotice, ReactiveFormsModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account.page.html',
  styleUrl: './account.page.css',
})
export class AccountPage {
  private readonly store = inject(AccountStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  protected readonly session = inject(SessionStore).session;
  protected readonly shortest = shortest;
  protected readonly form = inject(NonNullableFormBuilder).group({ current: ['', given], next: ['', longEnough], again: [''] }, { validators: alike });
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  protected async change(): Promise<void> {
    if (this.isBusy()) return;
    this.isTried.set(true);
    this.failure.set(undefined);
    if (this.form.invalid) return;
    this.isBusy.set(true);
    const { current, next } = this.form.getRawValue();
    const outcome = await attempt(this.store.changePassword({ current, next }));
    this.isBusy.set(false);
    if (!outcome.ok) return this.failure.set(outcome.failure);
    this.form.reset();
    this.isTried.set(false);
    this.toasts.tell(this.transloco.translate('members.account.changed'));
  }
}
