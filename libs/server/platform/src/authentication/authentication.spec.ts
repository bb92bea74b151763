import { newId } from '@kontor/kernel';
import { HttpSettings } from '@kontor/server-config';
import type { Request } from 'express';
import { newApiTokenKey, readApiToken, writeApiToken } from './api-token-text';
import { SessionCookie } from './session-cookie';
import { csrfTokenOf, isSameSecret, newSecret, secretHash } from './token-secret';

const cookieAt = (publicUrl: string): SessionCookie => new SessionCookie(Object.assign(Object.create(HttpSettings.prototype) as HttpSettings, { givenPublicUrl: publicUrl }));
const requestWith = (cookies: object): Request => ({ cookies }) as unknown as Request;

describe('the text of an API token', () => {
  it('comes apart into what it was made of', () => {
    const key = newApiTokenKey(newId());
    expect(readApiToken(writeApiToken(key))).toEqual(key);
    expect(writeApiToken(key)).toMatch(/^kontor_[0-9a-f]{32}_[\w-]{43}$/);
  });

  it.each(['', 'kontor_', 'kontor_abc_def', `${writeApiToken(newApiTokenKey(newId()))}x`, 'Bearer x'])('is not %p', (text) => {
    expect(readApiToken(text)).toBeUndefined();
  });
});

describe('the session cookie', () => {
  it('is bound to the host wherever Kontor is reached by https', () => {
    expect(cookieAt('https://kontor.example.com').name).toBe('__Host-kontor-session');
    expect(cookieAt('http://127.0.0.1:4000').name).toBe('kontor-session');
  });

  it('reads only what has its form', () => {
    const cookie = cookieAt('http://127.0.0.1:4000');
    const key = { userId: newId(), secret: newSecret() };
    expect(cookie.read(requestWith({ 'kontor-session': `${key.userId}.${key.secret}` }))).toEqual(key);
    for (const value of [undefined, '', 'x.y', `${key.userId}.`, `${key.userId}.${key.secret}.z`, { $ne: '' }]) {
      expect(cookie.read(requestWith({ 'kontor-session': value }))).toBeUndefined();
    }
  });
});

describe('secrets', () => {
  it('are different each time and are stored only as a hash', () => {
    const secret = newSecret();
    expect(newSecret()).not.toBe(secret);
    expect(secretHash(secret)).toMatch(/^[0-9a-f]{64}$/);
    expect(secretHash(secret)).not.toContain(secret);
  });

  it('give each session its own CSRF token, always the same', () => {
    const secret = newSecret();
    expect(csrfTokenOf(secret)).toBe(csrfTokenOf(secret));
    expect(csrfTokenOf(secret)).not.toBe(csrfTokenOf(newSecret()));
  });

  it('are compared whole', () => {
    expect(isSameSecret('abc', 'abc')).toBe(true);
    expect(isSameSecret('abc', 'abcd')).toBe(false);
  });
});
