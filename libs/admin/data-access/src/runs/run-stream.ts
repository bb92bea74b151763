import { HttpClient, HttpErrorResponse, HttpEventType, HttpHeaders, HttpRequest, type HttpEvent } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { RunProgress } from '@kontor/api-contracts';
import { concatMap, defer, EMPTY, from, repeat, retry, takeWhile, throwError, timer, type Observable } from 'rxjs';
import { ApiConfiguration } from '../client/api-configuration';
import { runEventsEvents } from '../client/functions';
import { ProgressText } from './progress-text';

/** Milliseconds before a stream that ended is opened again, and at most between two attempts to reach a server that is away. */
const pause = { afterEnd: 1000, afterFault: 1000, most: 30_000 };

const textOf = (event: HttpEvent<string>): string => {
  if (event.type === HttpEventType.DownloadProgress) return ('partialText' in event ? event.partialText : undefined) ?? '';
  return event.type === HttpEventType.Response ? (event.body ?? '') : '';
};

/**
 * Listens to one run. The stream is read as an ordinary request, so that it carries the headers all requests do and a
 * session that is over is noticed. The server ends it after ten minutes, a network when it likes: it is opened again
 * until the run is over.
 */
@Injectable({ providedIn: 'root' })
export class RunStream {
  private readonly http = inject(HttpClient);
  private readonly root = inject(ApiConfiguration);

  /** Completes with the end of the run; fails when the server refuses to tell of it. */
  listen(runId: string): Observable<RunProgress> {
    return defer(() => this.once(runId)).pipe(
      repeat({ delay: pause.afterEnd }),
      retry({ delay: again, resetOnSuccess: true }),
      takeWhile(({ state }) => state !== 'finished', true),
    );
  }

  private once(runId: string): Observable<RunProgress> {
    const text = new ProgressText();
    const url = this.root.rootUrl + runEventsEvents.PATH.replace('{id}', encodeURIComponent(runId));
    const request = new HttpRequest('GET', url, { headers: new HttpHeaders({ Accept: 'text/event-stream' }), responseType: 'text', reportProgress: true });
    return this.http.request<string>(request).pipe(concatMap((event) => (hasText(event) ? from(text.take(textOf(event))) : EMPTY)));
  }
}

const again = (error: unknown, attempt: number): Observable<unknown> =>
  isRefused(error) ? throwError(() => error) : timer(Math.min(pause.most, pause.afterFault * 2 ** (attempt - 1)));

const hasText = ({ type }: HttpEvent<string>): boolean => type === HttpEventType.DownloadProgress || type === HttpEventType.Response;

/** Answers that pass by themselves; any other refusal stays, however often somebody asks. */
const passing = [408, 425, 429];

const isRefused = (error: unknown): boolean => error instanceof HttpErrorResponse && error.status >= 400 && error.status < 500 && !passing.includes(error.status);
