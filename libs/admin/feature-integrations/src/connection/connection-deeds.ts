import { computed, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ConnectionBegun, ConnectionView, ExporterView } from '@kontor/api-contracts';
import { ConnectionCare, type Failure, type Outcome } from '@kontor/admin-data-access';
import { Confirmations, Toasts, UndoStack } from '@kontor/admin-ui';
import { Departures } from '../departures';
import { consequencesOf } from './consequences';

type Deed = 'sign-in' | 'check' | 'pause' | 'resume' | 'disconnect';

/** Does to one connection what its buttons say, one thing at a time; why something did not work stays beside them. */
@Injectable()
export class ConnectionDeeds {
  private readonly care = inject(ConnectionCare);
  private readonly departures = inject(Departures);
  private readonly confirmations = inject(Confirmations);
  private readonly undo = inject(UndoStack);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly doing = signal<Deed | undefined>(undefined);
  private readonly refused = signal<Failure | undefined>(undefined);
  private readonly wantsKey = signal(false);

  readonly busyWith = this.doing.asReadonly();
  readonly isBusy = computed(() => this.doing() !== undefined);
  readonly failure = this.refused.asReadonly();
  /** The person wants to give another key. */
  readonly isKeyWanted = this.wantsKey.asReadonly();

  async signIn(connection: ConnectionView): Promise<void> {
    if (connection.authKind === 'api-key') return this.wantsKey.update((was) => !was);
    await this.arrive(await this.during('sign-in', () => this.care.signInAgain(connection.id)));
  }

  async signInWith(connection: ConnectionView, apiKey: string): Promise<void> {
    await this.arrive(await this.during('sign-in', () => this.care.signInAgain(connection.id, apiKey)));
  }

  async check({ id, company }: ConnectionView): Promise<void> {
    const done = await this.during('check', () => this.care.check(id));
    if (done?.ok) this.toasts.tell(this.say('checked', company.name));
  }

  async pause({ id, company }: ConnectionView): Promise<void> {
    const done = await this.during('pause', () => this.care.pause(id));
    if (done?.ok) this.undo.push({ text: this.say('paused', company.name), undo: async () => void (await this.during('resume', () => this.care.resume(id))) });
  }

  async resume({ id, company }: ConnectionView): Promise<void> {
    const done = await this.during('resume', () => this.care.resume(id));
    if (done?.ok) this.undo.push({ text: this.say('resumed', company.name), undo: async () => void (await this.during('pause', () => this.care.pause(id))) });
  }

  async disconnect(connection: ConnectionView, { displayName }: ExporterView): Promise<void> {
    if (this.isBusy()) return;
    const company = connection.company.name;
    const question = {
      title: this.transloco.translate('integrations.disconnect.title', { company }),
      consequences: consequencesOf(connection).map((consequence) => this.transloco.translate(`integrations.disconnect.${consequence}`, { company, name: displayName })),
      confirm: this.transloco.translate('integrations.deed.disconnect'),
    };
    if (!(await this.confirmations.ask(question))) return;
    const done = await this.during('disconnect', () => this.care.disconnect(connection.id));
    if (done?.ok) this.toasts.tell(this.say('disconnected', company));
  }

  private async arrive(begun: Outcome<ConnectionBegun> | undefined): Promise<void> {
    if (!begun?.ok) return;
    const { authorizeUrl, connection } = begun.value;
    if (authorizeUrl !== null) return this.departures.leaveFor(authorizeUrl);
    this.wantsKey.set(false);
    if (connection) this.toasts.tell(this.say('signedIn', connection.company.name));
  }

  private async during<Value>(deed: Deed, work: () => Promise<Outcome<Value>>): Promise<Outcome<Value> | undefined> {
    if (this.isBusy()) return undefined;
    this.doing.set(deed);
    this.refused.set(undefined);
    const outcome = await work();
    this.doing.set(undefined);
    if (!outcome.ok) this.refused.set(outcome.failure);
    return outcome;
  }

  private say(told: 'checked' | 'paused' | 'resumed' | 'disconnected' | 'signedIn', company: string): string {
    return this.transloco.translate(`integrations.told.${told}`, { company });
  }
}
