import { TestBed } from '@angular/core/testing';
import { BrowserMemory } from './browser-memory';

const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('what the browser remembers', () => {
  const memory = (): BrowserMemory => TestBed.inject(BrowserMemory);
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('is there again at the next visit', () => {
    memory().write('a', '["b"]');
    expect([memory().read('a'), memory().readJson('a'), memory().read('c'), memory().readJson('c')]).toEqual(['["b"]', ['b'], null, null]);
  });

  it('is nothing where somebody else wrote something else', () => {
    localStorage.setItem('a', '{');
    expect(memory().readJson('a')).toBeNull();
  });

  it('is nothing where the browser refuses, which stops nobody', () => {
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    memory().write('a', 'b');
    expect([memory().read('a'), memory().readJson('a')]).toEqual([null, null]);
  });

  it('tells of what another window wrote, there and nowhere else', () => {
    const heard: string[] = [];
    memory().watch('a', () => heard.push('a'));
    for (const key of ['b', 'a']) window.dispatchEvent(new StorageEvent('storage', { key }));
    expect(heard).toEqual(['a']);
  });
});
