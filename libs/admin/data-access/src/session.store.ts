import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { SessionView, SignIn } from '@kontor/api-contracts';
import { firstValueFrom } from 'rxjs';
import { failureOf, isProblemWith, type Failure } from './failure';

/** What is known about who sits in front of the screen. */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-in'; readonly session: SessionView }
  | { readonly kind: 'signed-out' };

const address = '/api/v1/session';

/** Who is signed in. The session itself is a cookie this program cannot read. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly known = signal<SessionState>({ kind: 'unknown' });

  /** The session, while somebody is signed in. */
  readonly session = computed(() => {
    const state = this.known();
    return state.kind === 'signed-in' ? state.session : undefined;
  });

  /** Asks the server unless the answer is known; it stays unknown where the server cannot tell. */
  async find(): Promise<SessionState> {
    if (this.known().kind === 'unknown') await this.ask();
    return this.known();
  }

  /** Gives why it was refused, or nothing. */
  async signIn(credentials: SignIn): Promise<Failure | undefined> {
    try {
      this.known.set({ kind: 'signed-in', session: await firstValueFrom(this.http.post<SessionView>(address, credentials)) });
      return undefined;
    } catch (error) {
      return failureOf(error); // refused, throttled or not answered
    }
  }

  /** Gives why the session could not be ended, or nothing. One that is already over counts as ended. */
  async signOut(): Promise<Failure | undefined> {
    try {
      await firstValueFrom(this.http.delete(address));
    } catch (error) {
      const failure = failureOf(error); // not answered, or refused because the session is a newer one
      if (!isProblemWith(failure, 'sign-in-required')) return failure;
    }
    this.known.set({ kind: 'signed-out' });
    return undefined;
  }

  /** The server no longer knows the session: it ended, or somebody ended it elsewhere. */
  lose(): void {
    if (this.session()) this.known.set({ kind: 'signed-out' });
  }

  private async ask(): Promise<void> {
    try {
      this.known.set({ kind: 'signed-in', session: await firstValueFrom(this.http.get<SessionView>(address)) });
    } catch (error) {
      // nobody is signed in; any other failure says nothing about it
      if (isProblemWith(failureOf(error), 'sign-in-required')) this.known.set({ kind: 'signed-out' });
    }
  }
}
