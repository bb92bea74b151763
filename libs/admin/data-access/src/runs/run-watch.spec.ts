import { HttpEventType, type HttpEvent } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import type { RunHead, RunProgress } from '@kontor/api-contracts';
import { aProblem, aRun, Shell } from '@kontor/admin-testing';
import { RunWatch } from './run-watch';

const list = '/api/v1/runs?limit=10';
const events = (runId: string): string => `/api/v1/runs/${runId}/events`;

const told = (run: Partial<RunHead>): string => `event: progress\nid: 1\ndata: ${JSON.stringify(aRun(run) satisfies RunProgress)}\n\n`;
const grown = (partialText: string): HttpEvent<string> => ({ type: HttpEventType.DownloadProgress, loaded: partialText.length, partialText });

describe('the watch over runs', () => {
  let shell: Shell;
  let watch: RunWatch;
  let end: () => void;
  let visibility: DocumentVisibilityState;

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-03-05T12:00:00.000Z') });
    localStorage.clear();
    visibility = 'visible';
    jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
    shell = Shell.around();
    watch = TestBed.inject(RunWatch);
    end = watch.begin();
  });
  afterEach(() => {
    end();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const pass = async (milliseconds = 0): Promise<void> => {
    await jest.advanceTimersByTimeAsync(milliseconds);
    TestBed.tick();
  };
  const answerList = async (...items: readonly RunHead[]): Promise<void> => {
    await pass();
    shell.request('GET', list).flush({ items, nextCursor: null });
    await pass();
  };
  const show = async (state: DocumentVisibilityState): Promise<void> => {
    visibility = state;
    document.dispatchEvent(new Event('visibilitychange'));
    await pass();
  };
  const figures = () => watch.active().map(({ runId, exported, waiting }) => [runId, exported, waiting]);

  it('finds what runs, also after a reload, and hears each step as soon as it is told whole', async () => {
    await answerList(aRun());
    const stream = shell.request('GET', events('run-1'));
    expect(stream.request.headers.get('Accept')).toBe('text/event-stream');
    const [first, second] = [told({ exported: 1, waiting: 9 }), told({ exported: 2, waiting: 8 })];
    stream.event(grown(first));
    expect(figures()).toEqual([['run-1', 1, 9]]);
    stream.event(grown(first + second.slice(0, 40)));
    expect(figures()).toEqual([['run-1', 1, 9]]);
    stream.event(grown(first + second));
    expect(figures()).toEqual([['run-1', 2, 8]]);
  });

  it('opens the stream again when the server has ended it before the run', async () => {
    await answerList(aRun());
    shell.request('GET', events('run-1')).flush(told({ exported: 3, waiting: 7 }));
    expect(figures()).toEqual([['run-1', 3, 7]]);
    await pass(1000);
    shell.request('GET', events('run-1')).event(grown(told({ exported: 4, waiting: 6 })));
    expect(figures()).toEqual([['run-1', 4, 6]]);
  });

  it('tries again, ever more slowly, when the connection is lost', async () => {
    await answerList(aRun());
    shell.request('GET', events('run-1')).error(new ProgressEvent('error'));
    await pass(1000);
    shell.request('GET', events('run-1')).error(new ProgressEvent('error'));
    await pass(1999);
    expect(() => shell.request('GET', events('run-1'))).toThrow();
    await pass(1);
    shell.request('GET', events('run-1')).event(grown(told({ exported: 5, waiting: 5 })));
    expect(figures()).toEqual([['run-1', 5, 5]]);
  });

  it('keeps up by the list alone where the server does not tell of a run', async () => {
    await answerList(aRun());
    shell.request('GET', events('run-1')).flush(JSON.stringify(aProblem('run-not-found', 404)), { status: 404, statusText: 'Not Found' });
    await pass(15_000);
    shell.request('GET', list).flush({ items: [aRun({ exported: 6, waiting: 4 })], nextCursor: null });
    expect((await pass(4000), figures())).toEqual([['run-1', 6, 4]]);
    shell.request('GET', list);
  });

  it('shows how it ended until somebody puts that away in this browser', async () => {
    await answerList(aRun());
    shell.request('GET', events('run-1')).flush(told({ state: 'finished', exported: 9, failed: 1, waiting: 0 }));
    await pass(60_000);
    expect([watch.active(), watch.ended().map(({ exported, failed, finishedAt }) => [exported, failed, finishedAt])]).toEqual([[], [[9, 1, '2026-03-05T12:00:00.000Z']]]);
    watch.dismiss();
    expect(watch.ended()).toEqual([]);
    expect(localStorage.getItem('kontor.runs.dismissed')).toBe('["run-1"]');
  });

  it('shows no result of long ago, nothing that was exported elsewhere, and none that was put away in another window', async () => {
    const noted = aRun({ runId: 'run-3', kind: 'elsewhere', state: 'finished', finishedAt: '2026-03-05T11:00:00.000Z' });
    await answerList(noted, aRun({ state: 'finished', finishedAt: '2026-03-04T11:00:00.000Z' }), aRun({ runId: 'run-2', state: 'finished', finishedAt: '2026-03-05T11:00:00.000Z' }));
    expect(watch.ended().map(({ runId }) => runId)).toEqual(['run-2']);
    localStorage.setItem('kontor.runs.dismissed', '["run-2"]');
    window.dispatchEvent(new StorageEvent('storage', { key: 'kontor.runs.dismissed' }));
    expect(watch.ended()).toEqual([]);
  });

  it('lets go of streams while nobody sees the window, and looks at once when somebody does', async () => {
    await answerList(aRun());
    const stream = shell.request('GET', events('run-1'));
    await show('hidden');
    expect(stream.cancelled).toBe(true);
    await pass(600_000);
    shell.expectSilence();
    await show('visible');
    shell.request('GET', events('run-1'));
    await answerList(aRun({ state: 'finished', exported: 10, waiting: 0, finishedAt: '2026-03-05T12:03:00.000Z' }));
    expect([figures(), watch.ended().length]).toEqual([[], 1]);
  });

  it('holds no stream to a run that stands still, and asks more often for when it goes on', async () => {
    await answerList(aRun({ connectionState: 'needs-sign-in' }));
    expect(watch.active().map(({ remainingSeconds }) => remainingSeconds)).toEqual([null]);
    shell.expectSilence();
    await pass(4000);
    await answerList(aRun());
    shell.request('GET', events('run-1'));
  });

  it('holds one stream for each run, and no more than two', async () => {
    await answerList(aRun(), aRun({ runId: 'run-2' }), aRun({ runId: 'run-3' }));
    await pass(4000);
    await answerList(aRun(), aRun({ runId: 'run-2' }), aRun({ runId: 'run-3' }));
    shell.request('GET', events('run-1'));
    shell.request('GET', events('run-2'));
    shell.expectSilence();
  });

  it('does not go back to a list that was asked for before the last step was heard', async () => {
    await answerList(aRun());
    const stream = shell.request('GET', events('run-1'));
    await pass(15_000);
    const late = shell.request('GET', list);
    await pass(5);
    stream.event(grown(told({ exported: 8, waiting: 2 })));
    late.flush({ items: [aRun({ exported: 7, waiting: 3 })], nextCursor: null });
    await pass();
    expect(figures()).toEqual([['run-1', 8, 2]]);
  });

  it('forgets everything when the person leaves', async () => {
    await answerList(aRun());
    end();
    expect(watch.active()).toEqual([]);
  });
});
