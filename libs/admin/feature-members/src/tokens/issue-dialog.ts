import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IssuedApiToken, Role } from '@kontor/api-contracts';
import { ApiTokensStore, attempt, type Failure } from '@kontor/admin-data-access';
import { FailureNotice } from '@kontor/admin-ui';
import { newId } from '@kontor/kernel';
import { usualRole } from '../roles/usual-role';
import { SecretOnce } from '../secret-once';

const notBlank = ({ value }: AbstractControl<string>) => (value.trim() === '' ? { required: true } : null);

/** How long a token may hold, in days; 0 is without an end. */
const lifetimes: readonly number[] = [30, 90, 365, 0];
const usualLifetime = 365;

/** Issues a token and shows its text, this once. */
@Component({
  selector: 'kontor-issue-dialog',
  imports: [FailureNotice, MatDialogModule, ReactiveFormsModule, SecretOnce, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './issue-dialog.html',
  styleUrl: '../form.css',
})
export class IssueDialog {
  private readonly store = inject(ApiTokensStore);
  protected readonly choices = inject<readonly Role[]>(MAT_DIALOG_DATA);
  protected readonly lifetimes = lifetimes;

  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', notBlank],
    role: [usualRole(this.choices)],
    days: [usualLifetime],
  });
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly issued = signal<IssuedApiToken | undefined>(undefined);
  /** Sent again after a lost answer, it brings the same token instead of a second one. */
  private key = newId();

  protected async issue(): Promise<void> {
    if (this.isBusy()) return;
    this.isTried.set(true);
    if (this.form.invalid) return;
    this.isBusy.set(true);
    this.failure.set(undefined);
    const { name, role, days } = this.form.getRawValue();
    const outcome = await attempt(this.store.issue({ name: name.trim(), role, ...(days > 0 && { expiresInDays: days }) }, this.key));
    this.isBusy.set(false);
    if (outcome.ok) return this.issued.set(outcome.value);
    this.failure.set(outcome.failure);
    if (outcome.failure.kind === 'problem') this.key = newId();
  }
}
