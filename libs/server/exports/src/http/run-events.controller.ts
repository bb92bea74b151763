import { setImmediate } from 'node:timers/promises';
import { Access, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Controller, Logger, Param, Sse, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Subject, takeUntil, type Observable } from 'rxjs';
import { RunReader } from '../application/run-reader';
import { progressEvents } from './progress-events';
import { RunProgressDto } from './run.dto';

const pace = { lookEveryMilliseconds: 500, endAfterMilliseconds: 10 * 60_000 };

@ApiTags('exports')
@Controller('runs')
export class RunEventsController implements BeforeApplicationShutdown {
  private readonly logger = new Logger(RunEventsController.name);
  private readonly closing = new Subject<void>();

  constructor(private readonly runs: RunReader) {}

  /** Server-sent events `progress`, each a RunProgress, whenever it changes; the stream ends with the run. */
  @Sse(':id/events')
  @Access('viewer')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: RunProgressDto })
  async events(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) runId: string): Promise<Observable<MessageEvent>> {
    const look = () => this.runs.progress(organizationId, runId);
    // Asked once before the stream begins, so that an unknown run is a 404 and not a broken stream.
    await look();
    return progressEvents(look, pace, (error) => this.logger.warn({ msg: 'progress not read', runId, err: error })).pipe(takeUntil(this.closing));
  }

  /** The process ends once nobody is connected any more, and a watched run may wait for days. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing.next();
    // The ends are still to be sent; a connection that is idle by then is closed, another one kept for seconds.
    await setImmediate();
  }
}
