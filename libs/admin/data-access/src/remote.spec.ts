import { HttpErrorResponse } from '@angular/common/http';
import { Remote } from './remote';

const unreachable = new HttpErrorResponse({ status: 0 });

/** Answers in the hands of the test, in the order they were asked for. */
class Answers {
  private readonly waiting: { readonly give: (value: string) => void; readonly fail: (error: unknown) => void }[] = [];
  readonly ask = (): Promise<string> => new Promise((give, fail) => this.waiting.push({ give, fail }));

  give(look: number, value: string): void {
    this.waiting[look]?.give(value);
  }

  fail(look: number, error: unknown): void {
    this.waiting[look]?.fail(error);
  }
}

describe('something of the server', () => {
  let answers: Answers;
  let remote: Remote<string>;

  beforeEach(() => {
    answers = new Answers();
    remote = new Remote(answers.ask);
  });

  it('stays on the screen, stale, when the next look fails', async () => {
    const [first] = [remote.load(), answers.give(0, 'old')];
    await first;
    const [second] = [remote.load(), answers.fail(1, unreachable)];
    await second;
    expect([remote.value(), remote.isStale(), remote.failure()]).toEqual(['old', true, { kind: 'unreachable' }]);
    const [third] = [remote.load(), answers.give(2, 'new')];
    await third;
    expect([remote.value(), remote.isStale(), remote.failure()]).toEqual(['new', false, undefined]);
  });

  it('is never replaced by an answer that was overtaken', async () => {
    const looks = [remote.load(), remote.load()];
    answers.give(1, 'newer');
    answers.give(0, 'older');
    expect(remote.isLoading()).toBe(true);
    await Promise.all(looks);
    expect([remote.value(), remote.isLoading()]).toEqual(['newer', false]);
  });

  it('does not hide a defect of this program', async () => {
    const look = remote.load();
    answers.fail(0, new TypeError('undefined is not a function'));
    await expect(look).rejects.toThrow('undefined is not a function');
  });
});
