import { PasswordHasher } from './password-hasher';

describe('the password hasher', () => {
  const hasher = new PasswordHasher();

  it('recognises the password and nothing else', async () => {
    const hash = await hasher.hash('correct horse battery');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.matches('correct horse battery', hash)).toBe(true);
    expect(await hasher.matches('Correct horse battery', hash)).toBe(false);
  });

  it('hashes the same password differently each time', async () => {
    expect(await hasher.hash('correct horse battery')).not.toBe(await hasher.hash('correct horse battery'));
  });

  it('never matches where there is no account, not even its own decoy', async () => {
    expect(await hasher.matches('nobody has this password', undefined)).toBe(false);
  });
});
