import { Injectable } from '@nestjs/common';
import type { SignIn } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { platformProblem } from '../problems/platform-problems';
import { normalEmail } from './normal-email';
import { PasswordHasher } from './password-hasher';
import type { SessionKey } from './session-cookie';
import { SessionKeeper, type OpenedSession } from './session-keeper';
import { SignInThrottle } from './sign-in-throttle';
import { UserAccount } from './user-account.entity';

/** Where an attempt comes from. */
export interface SignInOrigin {
  readonly address: string;
  /** The session the browser had before. */
  readonly former: SessionKey | undefined;
}

/** Lets people in who know their password. */
@Injectable()
export class SignInDesk {
  constructor(
    private readonly scope: TenantScope,
    private readonly hasher: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly sessions: SessionKeeper,
  ) {}

  /** The same answer and the same work whether the address is unknown or the password is wrong. */
  async signIn({ email, password }: SignIn, { address, former }: SignInOrigin): Promise<OpenedSession> {
    const attempt = { email, address };
    const seconds = await this.throttle.admit(attempt);
    if (seconds > 0) throw platformProblem('too-many-attempts', { seconds }, { retryAfterSeconds: seconds });
    const account = await this.accountOf(email);
    const matches = await this.hasher.matches(password, account?.passwordHash);
    if (!account || !matches) throw platformProblem('sign-in-refused');
    await this.throttle.succeeded(attempt);
    return this.sessions.open(account.id, former);
  }

  /** Before the sign-in nobody is known, so nobody's scope can be entered. */
  private accountOf(email: string): Promise<UserAccount | null> {
    return this.scope.runAsSystem((em) => em.findOne(UserAccount, { email: normalEmail(email) }, { populate: ['passwordHash'] }));
  }
}
