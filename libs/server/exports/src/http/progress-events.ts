import type { RunProgress } from '@kontor/api-contracts';
import { canonicalJson } from '@kontor/kernel';
import { Problem } from '@kontor/server-platform';
import type { MessageEvent } from '@nestjs/common';
import { catchError, distinctUntilChanged, EMPTY, exhaustMap, from, map, of, takeUntil, takeWhile, timer, type Observable } from 'rxjs';

export interface Pace {
  readonly lookEveryMilliseconds: number;
  /** A browser comes back by itself, and is then asked again whether it may look. */
  readonly endAfterMilliseconds: number;
}

/** Looks at a run again and again and tells what changed, until the run is finished or gone. A look that fails is left out. */
export const progressEvents = (look: () => Promise<RunProgress>, pace: Pace, onFault: (error: unknown) => void): Observable<MessageEvent> =>
  timer(0, pace.lookEveryMilliseconds).pipe(
    takeUntil(timer(pace.endAfterMilliseconds)),
    exhaustMap(() => from(look()).pipe(catchError((error: unknown) => goneOr(error, onFault)))),
    takeWhile((progress) => progress !== undefined),
    distinctUntilChanged((left, right) => canonicalJson(left) === canonicalJson(right)),
    takeWhile(({ state }) => state !== 'finished', true),
    map((progress) => ({ type: 'progress', data: progress })),
  );

/** A problem says that the run is no longer there. Anything else, such as a database that is away, may be over at the next look. */
function goneOr(error: unknown, onFault: (error: unknown) => void): Observable<undefined> {
  if (error instanceof Problem) return of(undefined);
  onFault(error);
  return EMPTY;
}
