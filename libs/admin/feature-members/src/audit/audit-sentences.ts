import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { fieldLabels, roles, type AuditAction, type AuditEventView } from '@kontor/api-contracts';
import { LanguageKeeper, LocalFormats } from '@kontor/admin-language';
import type { JsonObject, JsonValue } from '@kontor/kernel';
import { isChange, textOf } from './change-lines';

/** What can be filled into a sentence beside who did it. */
type Gaps = Readonly<Record<string, string>>;

const member = (value: JsonValue | undefined, name: string): JsonValue | undefined => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject)[name] : undefined);

/** What has a text of its own for one; `transaction-batch.taken` reads the same for any number. */
const counting: readonly AuditAction[] = ['coding-batch.made', 'coding-batch.undone', 'run.files-made', 'tax-rates.offered', 'transactions.coded-automatically'];

/** Says what happened in one sentence per event. */
@Injectable({ providedIn: 'root' })
export class AuditSentences {
  private readonly transloco = inject(TranslocoService);
  private readonly keeper = inject(LanguageKeeper);
  private readonly formats = inject(LocalFormats);

  /** What is filled in for each action; the others need nothing but who did it. Every gap of a text stands here. */
  private readonly gaps: Readonly<Partial<Record<AuditAction, (event: AuditEventView) => Gaps>>> = {
    'api-token.issued': (event) => ({ ...this.named(event), role: this.role(event.changes['role']) }),
    'api-token.revoked': (event) => this.named(event),
    'coding-batch.made': ({ changes }) => ({ count: this.number(changes['changed']) }),
    'coding-batch.undone': ({ changes }) => ({ count: this.number(changes['changed']) }),
    'connection.paused': ({ changes }) => ({ code: textOf(changes['code']) }),
    'data-field.changed': ({ subject }) => ({ name: this.field(subject.id) }),
    'item.decided': ({ changes }) => ({ decision: textOf(changes['decision']) }),
    'member.joined': (event) => ({ ...this.named(event), role: this.role(event.changes['role']) }),
    'member.removed': (event) => this.named(event),
    'member.role-changed': (event) => ({ ...this.named(event), from: this.role(member(event.changes['role'], 'from')), to: this.role(member(event.changes['role'], 'to')) }),
    'reference.changed': (event) => this.named(event),
    'reference.made': (event) => this.named(event),
    'rule.changed': (event) => this.named(event),
    'rule.made': (event) => this.named(event),
    'rule.removed': (event) => this.named(event),
    'run.files-made': ({ changes }) => ({ count: this.number(changes['items']) }),
    'statement-import.finished': ({ changes }) => ({ rows: this.number(changes['rows']), fresh: this.number(changes['new']), errors: this.number(changes['errors']) }),
    'statement-import.started': ({ changes }) => ({ name: textOf(changes['source']) }),
    'tax-rate.changed': (event) => this.named(event),
    'tax-rate.made': (event) => this.named(event),
    'tax-rates.offered': ({ changes }) => ({ count: this.number(changes['count']) }),
    'transaction-batch.taken': ({ changes, subject }) => ({ name: subject.id, count: this.number(changes['created']) }),
    'transaction.export-ended': ({ changes }) => ({ state: textOf(changes['state']) }),
    'transaction.opened-anew': ({ changes }) => ({ reason: textOf(changes['reason']) }),
    'transactions.coded-automatically': ({ changes }) => ({ count: this.listed(changes['transactions']) }),
  };

  /** In the language of the screen; follows it when read in a template or `computed`. */
  of(event: AuditEventView): string {
    this.keeper.language();
    const gaps = this.gaps[event.action]?.(event);
    const form = gaps?.['count'] === '1' && counting.includes(event.action) ? '-one' : '';
    return this.transloco.translate(`members.audit.says.${event.action}${form}`, { who: this.who(event), ...gaps });
  }

  /** Kontor itself goes by its name, whoever is gone by that. */
  who({ actor }: Pick<AuditEventView, 'actor'>): string {
    this.keeper.language();
    if (actor.kind === 'system') return this.transloco.translate('members.audit.system');
    const name = actor.name ?? this.transloco.translate<string>('members.gone');
    return actor.kind === 'token' ? this.transloco.translate('members.audit.token', { name }) : name;
  }

  /** The name of what it happened to, wherever the event holds it. */
  private named({ subject, changes }: AuditEventView): Gaps {
    const { name } = changes;
    const told = isChange(name) ? name.to : name;
    return { name: subject.name ?? (told === undefined ? subject.id.slice(0, 8) : textOf(told)) };
  }

  private role(value: JsonValue | undefined): string {
    const known = roles.find((role) => role === value);
    return known ? this.transloco.translate(`role.${known}`) : textOf(value);
  }

  private field(id: string): string {
    const label = Object.entries(fieldLabels).find(([field]) => field === id)?.[1];
    return label?.[this.keeper.language()] ?? id;
  }

  private number(value: JsonValue | undefined): string {
    return typeof value === 'number' ? this.formats.number(value) : '0';
  }

  private listed(value: JsonValue | undefined): string {
    return this.number(Array.isArray(value) ? value.length : 0);
  }
}
