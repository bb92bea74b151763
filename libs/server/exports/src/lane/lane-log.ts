import type { EngineLog } from '@kontor/exporter-engine';
import { Logger } from '@nestjs/common';

/** The engine's events in the log of the process. */
export class LaneLog implements EngineLog {
  private readonly logger = new Logger('Lane');

  note(event: string, fields: Readonly<Record<string, string | number>>): void {
    this.logger.log({ msg: event, ...fields });
  }

  defect(event: string, error: unknown, fields: Readonly<Record<string, string | number>>): void {
    this.logger.error({ msg: event, ...fields, err: error });
  }
}
