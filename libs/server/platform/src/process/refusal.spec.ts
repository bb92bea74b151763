import { InvalidSettingsError } from '@kontor/server-config';
import { DatabaseBehindError } from '@kontor/server-persistence';
import { refusal } from './refusal';

const fault = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });

describe('a start that fails', () => {
  it.each([
    ['a port that is in use', fault('EADDRINUSE', { port: 4000 }), /port 4000 is in use.*KONTOR_API_PORT/],
    ['a port that only the administrator may use', fault('EACCES', { port: 80 }), /port 80.*above 1023/],
    ['a database that is not there', fault('ECONNREFUSED'), /Start PostgreSQL/],
    ['a wrong password', fault('28P01'), /Correct the login/],
    ['wrong settings', new InvalidSettingsError(['KONTOR_MODE is "x".']), /KONTOR_MODE is "x"/],
    ['an old schema', new DatabaseBehindError(['0001-platform']), /lacks the migrations 0001-platform/],
  ])('because of %s says how to mend it', (_name, error, sentence) => {
    expect(refusal(error)).toMatch(sentence);
  });

  it('because of a defect is not explained away', () => {
    expect(refusal(new Error('cannot resolve dependency'))).toBeUndefined();
    expect(refusal('text')).toBeUndefined();
  });
});
