import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApiTokenView } from '@kontor/api-contracts';
import { InstantPipe } from '@kontor/admin-language';
import { stateOf } from './token-state';

@Component({
  selector: 'kontor-token-table',
  imports: [InstantPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../table.css',
  template: `
    <div class="scroll-x" tabindex="0" role="region" [attr.aria-label]="'members.tokens.title' | transloco">
      <table>
        <thead>
          <tr>
            <th scope="col">{{ 'members.tokens.name' | transloco }}</th>
            <th scope="col">{{ 'members.list.role' | transloco }}</th>
            <th scope="col">{{ 'members.tokens.made' | transloco }}</th>
            <th scope="col">{{ 'members.tokens.used' | transloco }}</th>
            <th scope="col">{{ 'members.tokens.ends' | transloco }}</th>
            <th scope="col"><span class="visually-hidden">{{ 'members.list.actions' | transloco }}</span></th>
          </tr>
        </thead>
        <tbody>
          @for (token of tokens(); track token.id) {
            @let state = stateOf(token);
            <tr>
              <td><strong>{{ token.name }}</strong></td>
              <td>{{ 'role.' + token.role | transloco }}</td>
              <td>{{ token.createdAt | instant }}<br /><span class="aside">{{ 'members.tokens.by' | transloco: { name: makers().get(token.createdBy) ?? ('members.gone' | transloco) } }}</span></td>
              <td>{{ token.lastUsedAt === null ? ('members.tokens.never' | transloco) : (token.lastUsedAt | instant) }}</td>
              <td>
                @if (token.revokedAt !== null) {
                  {{ 'members.tokens.revokedAt' | transloco: { time: token.revokedAt | instant } }}
                } @else {
                  {{ token.expiresAt === null ? ('members.tokens.noEnd' | transloco) : (token.expiresAt | instant) }}
                }
              </td>
              <td class="end">
                @if (state === 'living') {
                  <button type="button" class="quiet" [attr.aria-label]="'members.tokens.revokeTitle' | transloco: { name: token.name }" (click)="revoke.emit(token)">{{ 'members.tokens.revoke' | transloco }}</button>
                } @else {
                  <span class="chip">{{ 'members.tokens.state.' + state | transloco }}</span>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class TokenTable {
  readonly tokens = input.required<readonly ApiTokenView[]>();
  /** Names by id. */
  readonly makers = input.required<ReadonlyMap<string, string>>();
  readonly revoke = output<ApiTokenView>();

  protected stateOf = (token: ApiTokenView) => stateOf(token, new Date());
}
