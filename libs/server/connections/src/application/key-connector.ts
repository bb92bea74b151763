import type { Actor } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import type { Connection } from '../persistence/connection.entity';
import { ConnectionFounder } from './connection-founder';
import { ExporterShelf } from './exporter-shelf';
import { chosenIn } from './settings-reader';

export interface KeyWish {
  readonly exporterId: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Absent for exporters that sign in nowhere. */
  readonly apiKey?: string;
  readonly connectionId?: string;
}

/** Connects without a detour over a sign-in page: with an API key, or with nothing at all for files. */
@Injectable()
export class KeyConnector {
  constructor(
    private readonly shelf: ExporterShelf,
    private readonly founder: ConnectionFounder,
  ) {}

  connect(actor: Actor, { exporterId, settings, apiKey, connectionId }: KeyWish): Promise<Connection> {
    const exporter = this.shelf.get(exporterId);
    const { kind } = this.shelf.scheme(exporter, apiKey === undefined ? 'none' : 'api-key');
    return this.founder.found(actor, {
      exporter,
      authKind: kind,
      chosen: chosenIn(exporter, settings),
      credentials: apiKey === undefined ? undefined : { kind: 'api-key', key: apiKey },
      expiresAt: null,
      connectionId,
    });
  }
}
