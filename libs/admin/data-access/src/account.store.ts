import { inject, Injectable } from '@angular/core';
import type { PasswordChange } from '@kontor/api-contracts';
import { Api } from './client/api';
import { passwordChange } from './client/functions';

/** The account of the person who is signed in. */
@Injectable({ providedIn: 'root' })
export class AccountStore {
  private readonly api = inject(Api);

  /** Ends every other session of the person. */
  async changePassword(change: PasswordChange): Promise<void> {
    await this.api.invoke(passwordChange, { body: change });
  }
}
