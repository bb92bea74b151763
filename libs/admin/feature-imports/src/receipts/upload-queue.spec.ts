import type { TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { HttpTestingController } from '@angular/common/http/testing';
import { aProblem, Shell } from '@kontor/admin-testing';
import { UploadQueue } from './upload-queue';

const aFile = (name: string): File => new File(['%PDF'], name);
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const under = (): readonly TestRequest[] => TestBed.inject(HttpTestingController).match(({ method, url }) => method === 'POST' && url === '/api/v1/receipts');
const receipt = (id: string) => ({ id, fileName: id, mimeType: 'application/pdf', bytes: 4, sha256: '', uploadedAt: '', transactionIds: [] });
const taken = (id: string, outcome: 'stored' | 'known') => ({ files: [{ fileName: id, outcome, receipt: receipt(id), problem: null }] });

describe('many receipts at once', () => {
  let queue: UploadQueue;
  beforeEach(() => {
    Shell.around();
    queue = TestBed.inject(UploadQueue);
  });
  const states = (): readonly string[] => queue.uploads().map(({ state }) => state);

  it('travel two at a time, each with a result of its own', async () => {
    queue.add(['a', 'b', 'c', 'd'].map(aFile));
    const [first, second, ...none] = under();
    expect(none).toEqual([]);
    first?.flush(taken('a', 'stored'), { status: 201, statusText: 'Created' });
    second?.flush({ ...aProblem('receipts-refused', 422), errors: [{ field: 'files.0', code: 'too-large', detail: 'b is too large. Make it smaller.' }] }, { status: 422, statusText: 'x' });
    await turn();
    const [third, fourth] = under();
    third?.flush(taken('c', 'known'));
    fourth?.error(new ProgressEvent('gone'));
    await turn();
    expect(states()).toEqual(['stored', 'refused', 'known', 'failed']);
    expect(queue.uploads()[1]?.reason).toBe('b is too large. Make it smaller.');
    expect(queue.arrivals().map(({ id }) => id)).toEqual(['a', 'c']);
    expect([queue.done(), queue.isBusy()]).toEqual([4, false]);
  });

  it('that did not arrive are sent once more on request, and the list is cleared of what is done', async () => {
    queue.add([aFile('a')]);
    under()[0]?.error(new ProgressEvent('gone'));
    await turn();
    queue.retry(queue.uploads()[0]?.id ?? 0);
    expect(states()).toEqual(['sending']);
    queue.clear();
    expect(states()).toEqual(['sending']);
    under()[0]?.flush(taken('a', 'stored'));
    await turn();
    queue.clear();
    expect(states()).toEqual([]);
  });
});
