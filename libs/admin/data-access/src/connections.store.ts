import { computed, inject, Injectable } from '@angular/core';
import type { ConnectionView, ExporterView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { connectionList, exporterList } from './client/functions';
import { Remote } from './remote';

/** The accounting systems there are, and those this organization is connected with. */
@Injectable({ providedIn: 'root' })
export class ConnectionsStore {
  private readonly api = inject(Api);

  readonly connections = new Remote<readonly ConnectionView[]>(() => this.api.invoke(connectionList, {}));
  readonly exporters = new Remote<readonly ExporterView[]>(() => this.api.invoke(exporterList, {}));

  /** Those that were not disconnected. */
  readonly living = computed(() => this.connections.value()?.filter(({ state }) => state !== 'disconnected') ?? []);

  /** Looks at both unless somebody has before. */
  async ensure(): Promise<void> {
    await Promise.all([this.connections, this.exporters].map(async (remote) => (remote.value() === undefined ? remote.load() : undefined)));
  }

  exporterOf(connection: Pick<ConnectionView, 'exporterId'>): ExporterView | undefined {
    return this.exporters.value()?.find(({ id }) => id === connection.exporterId);
  }

  /** The name people know the accounting system by. */
  nameOf(connection: Pick<ConnectionView, 'exporterId'>): string {
    return this.exporterOf(connection)?.displayName ?? connection.exporterId;
  }
}
