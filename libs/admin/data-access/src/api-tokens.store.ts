import { inject, Injectable } from '@angular/core';
import type { ApiTokenView, IssuedApiToken, NewApiToken } from '@kontor/api-contracts';
import { Api } from './client/api';
import { apiTokenIssue, apiTokenList, apiTokenRevoke } from './client/functions';
import { Remote } from './remote';

/** What programs sign in with. For admins. */
@Injectable({ providedIn: 'root' })
export class ApiTokensStore {
  private readonly api = inject(Api);

  readonly tokens = new Remote<readonly ApiTokenView[]>(() => this.api.invoke(apiTokenList, {}));

  /** The only answer with the text of the token; with the same key the same wish gets it again. */
  async issue(token: NewApiToken, key: string): Promise<IssuedApiToken> {
    const issued = await this.api.invoke(apiTokenIssue, { body: token, 'Idempotency-Key': key });
    await this.tokens.load();
    return issued;
  }

  async revoke(id: string): Promise<void> {
    await this.api.invoke(apiTokenRevoke, { id });
    await this.tokens.load();
  }
}
