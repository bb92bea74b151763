import { hash, verify } from '@node-rs/argon2';

/** Argon2id, the library's default, with the parameters OWASP recommends: 19 MiB, two passes, one lane (about 40 ms). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer input is refused before it is hashed: the work must not grow with what a stranger sends. */
export const longestPassword = 200;
export const shortestPassword = 12;

/** Turns passwords into hashes that can only be compared with. */
export class PasswordHasher {
  /** Made before anybody asks, so that not even the first unknown address takes longer. */
  private readonly decoy = this.hash('nobody has this password');

  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  /** Without a hash (nobody has that e-mail address) the same work is done, so that the time tells nothing. */
  async matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    const equal = await verify(passwordHash ?? (await this.decoy), password);
    return passwordHash !== undefined && equal;
  }
}
