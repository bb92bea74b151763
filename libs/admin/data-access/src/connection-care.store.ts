import { inject, Injectable } from '@angular/core';
import type { ConnectionBegun, ConnectionView, NewConnection } from '@kontor/api-contracts';
import type { SettingValues } from '@kontor/exporter-contract';
import { Api } from './client/api';
import { connectionCareChange, connectionCareCheck, connectionCareDisconnect, connectionCarePause, connectionCareResume, connectionConnect, connectionSignInAgain } from './client/functions';
import { ConnectionsStore } from './connections.store';
import { attempt, type Outcome } from './remote';

/** What a person does to the connections of the organization; the list follows. */
@Injectable({ providedIn: 'root' })
export class ConnectionCare {
  private readonly api = inject(Api);
  private readonly store = inject(ConnectionsStore);

  /** Gives the connection, or where to send the browser first. */
  connect(body: NewConnection): Promise<Outcome<ConnectionBegun>> {
    return this.begin(this.api.invoke(connectionConnect, { body }));
  }

  /** For a connection that needs it, and for one that was disconnected. */
  signInAgain(id: string, apiKey?: string): Promise<Outcome<ConnectionBegun>> {
    return this.begin(this.api.invoke(connectionSignInAgain, { id, body: apiKey === undefined ? {} : { apiKey } }));
  }

  /** Asks the accounting system; where it refuses us, the connection waits for a sign-in from now on. */
  async check(id: string): Promise<Outcome<ConnectionView>> {
    const outcome = await this.keep(this.api.invoke(connectionCareCheck, { id }));
    if (!outcome.ok) await this.store.connections.load();
    return outcome;
  }

  pause(id: string): Promise<Outcome<ConnectionView>> {
    return this.keep(this.api.invoke(connectionCarePause, { id }));
  }

  resume(id: string): Promise<Outcome<ConnectionView>> {
    return this.keep(this.api.invoke(connectionCareResume, { id }));
  }

  disconnect(id: string): Promise<Outcome<ConnectionView>> {
    return this.keep(this.api.invoke(connectionCareDisconnect, { id }));
  }

  changeSettings(id: string, settings: SettingValues): Promise<Outcome<ConnectionView>> {
    return this.keep(this.api.invoke(connectionCareChange, { id, body: { settings } }));
  }

  private async begin(request: Promise<ConnectionBegun>): Promise<Outcome<ConnectionBegun>> {
    const outcome = await attempt(request);
    if (outcome.ok && outcome.value.connection) this.show(outcome.value.connection);
    return outcome;
  }

  private async keep(request: Promise<ConnectionView>): Promise<Outcome<ConnectionView>> {
    const outcome = await attempt(request);
    if (outcome.ok) this.show(outcome.value);
    return outcome;
  }

  private show(connection: ConnectionView): void {
    const others = (this.store.connections.value() ?? []).filter(({ id }) => id !== connection.id);
    const newestFirst = [connection, ...others].sort((left, right) => right.connectedAt.localeCompare(left.connectedAt));
    this.store.connections.take(newestFirst);
  }
}
