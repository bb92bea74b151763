import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators, type AbstractControl } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Failure } from '@kontor/admin-data-access';
import { SessionStore } from '@kontor/admin-data-access';
import { FailureNotice } from '@kontor/admin-ui';
import { Countdown } from './countdown';

type Text = AbstractControl<string>;

const notBlank = ({ value }: Text) => (value.trim() === '' ? { required: true } : null);
const notEmpty = (control: Text) => Validators.required(control);

@Component({
  selector: 'kontor-sign-in-page',
  imports: [FailureNotice, ReactiveFormsModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.page.html',
})
export class SignInPage {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly countdown = new Countdown();

  /** Where the person wanted to go; only a path of this program, never another site. */
  readonly back = input('/', { transform: (wanted: string | undefined) => (wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : '/') });

  protected readonly form = inject(NonNullableFormBuilder).group({ email: ['', notBlank], password: ['', notEmpty] });
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly waitSeconds = this.countdown.seconds;

  constructor() {
    afterNextRender(() => this.focus('input'));
  }

  /** A press too early does nothing: the button says why. */
  protected async signIn(): Promise<void> {
    if (this.isBusy() || this.waitSeconds() > 0) return;
    this.isTried.set(true);
    this.failure.set(undefined);
    if (this.form.invalid) return this.focus('input.ng-invalid');
    this.isBusy.set(true);
    const { email, password } = this.form.getRawValue();
    const failure = await this.store.signIn({ email: email.trim(), password });
    this.isBusy.set(false);
    if (!failure) return void (await this.router.navigateByUrl(this.back()));
    this.failure.set(failure);
    if (failure.kind === 'problem') this.countdown.start(failure.retryAfterSeconds);
  }

  private focus(selector: string): void {
    this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
  }
}
