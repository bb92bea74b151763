import type { RequestLog } from '@kontor/exporter-http';
import { Injectable, Logger } from '@nestjs/common';

/** Logs remote requests: method, path without query values, status, duration. Never headers or bodies. */
@Injectable()
export class RequestJournal {
  private readonly logger = new Logger('Remote');

  of(paceKey: string): RequestLog {
    return { requested: (line) => this.logger.log({ msg: 'remote request', connectionId: paceKey, ...line }) };
  }

  slotFailed(paceKey: string, error: unknown): void {
    this.logger.warn({ msg: 'remote pause not recorded', connectionId: paceKey, err: error });
  }
}
