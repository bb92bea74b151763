import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import type { ReadinessView } from '@kontor/api-contracts';
import { firstValueFrom } from 'rxjs';
import { failureOf, type Failure } from './failure';

/** What the last look at the server showed, and when that was. */
export type Readiness =
  | { readonly kind: 'seen'; readonly view: ReadinessView; readonly at: Date }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly at: Date };

const isReadiness = (body: unknown): body is ReadinessView => typeof body === 'object' && body !== null && 'status' in body && 'checks' in body;

/** Whether the server can work. */
@Injectable({ providedIn: 'root' })
export class ReadinessStore {
  private readonly http = inject(HttpClient);
  private readonly last = signal<Readiness | undefined>(undefined);
  private readonly looking = signal(false);

  /** Nothing before the first answer. */
  readonly readiness = this.last.asReadonly();
  readonly isLooking = this.looking.asReadonly();

  async look(): Promise<void> {
    this.looking.set(true);
    this.last.set({ ...(await this.ask()), at: new Date() });
    this.looking.set(false);
  }

  private async ask() {
    try {
      return { kind: 'seen', view: await firstValueFrom(this.http.get<ReadinessView>('/health/ready')) } as const;
    } catch (error) {
      // 503 with the list of what does not answer is an answer like any other
      if (error instanceof HttpErrorResponse && isReadiness(error.error)) return { kind: 'seen', view: error.error } as const;
      return { kind: 'failed', failure: failureOf(error) } as const;
    }
  }
}
