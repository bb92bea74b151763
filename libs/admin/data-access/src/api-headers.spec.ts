import { HttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { aSession, Shell } from '@kontor/admin-testing';
import { LanguageKeeper } from '@kontor/admin-language';
import { SessionStore } from './session.store';

describe('a request to the server', () => {
  let shell: Shell;
  beforeEach(() => (shell = Shell.around()));

  const sent = (method: 'GET' | 'POST' | 'DELETE') => {
    TestBed.inject(HttpClient).request(method, '/api/v1/things').subscribe();
    return shell.request(method, '/api/v1/things').request.headers;
  };

  it.each(['de', 'en'] as const)('asks for answers in the language on the screen: %s', (language) => {
    TestBed.inject(LanguageKeeper).choose(language);
    expect(sent('GET').get('Accept-Language')).toBe(language);
  });

  it('proves that it comes from this page, if it changes something and somebody is signed in', async () => {
    expect(sent('POST').has('X-CSRF-Token')).toBe(false);
    const found = TestBed.inject(SessionStore).find();
    shell.request('GET', '/api/v1/session').flush(aSession({ csrfToken: 'csrf-7' }));
    await found;
    expect([sent('POST'), sent('DELETE'), sent('GET')].map((headers) => headers.get('X-CSRF-Token'))).toEqual(['csrf-7', 'csrf-7', null]);
  });
});
