import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InvitedMember, Role } from '@kontor/api-contracts';
import { attempt, MembersStore, type Failure } from '@kontor/admin-data-access';
import { LanguageKeeper, languageNames } from '@kontor/admin-language';
import { FailureNotice } from '@kontor/admin-ui';
import { locales, newId } from '@kontor/kernel';
import { usualRole } from '../roles/usual-role';
import { SecretOnce } from '../secret-once';

const notBlank = ({ value }: AbstractControl<string>) => (value.trim() === '' ? { required: true } : null);
const anAddress = (control: AbstractControl<string>) => Validators.email(control) ?? notBlank(control);

/** Brings somebody in, and shows once with what the person signs in. */
@Component({
  selector: 'kontor-invite-dialog',
  imports: [FailureNotice, MatDialogModule, ReactiveFormsModule, SecretOnce, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invite-dialog.html',
  styleUrl: '../form.css',
})
export class InviteDialog {
  private readonly store = inject(MembersStore);
  protected readonly choices = inject<readonly Role[]>(MAT_DIALOG_DATA);
  protected readonly locales = locales;
  protected readonly languageNames = languageNames;

  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', anAddress],
    displayName: ['', notBlank],
    role: [usualRole(this.choices)],
    locale: [inject(LanguageKeeper).language()],
  });
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly invited = signal<InvitedMember | undefined>(undefined);
  /** Sent again after a lost answer, it brings the same password instead of a refusal. */
  private key = newId();

  protected async invite(): Promise<void> {
    if (this.isBusy()) return;
    this.isTried.set(true);
    if (this.form.invalid) return;
    this.isBusy.set(true);
    this.failure.set(undefined);
    const { email, displayName, role, locale } = this.form.getRawValue();
    const outcome = await attempt(this.store.invite({ email: email.trim(), displayName: displayName.trim(), role, locale }, this.key));
    this.isBusy.set(false);
    if (outcome.ok) return this.invited.set(outcome.value);
    this.failure.set(outcome.failure);
    if (outcome.failure.kind === 'problem') this.key = newId();
  }
}
