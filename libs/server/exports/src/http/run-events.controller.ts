import { canonicalJson } from '@kontor/kernel';
import { Access, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Controller, Param, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { distinctUntilChanged, exhaustMap, from, map, takeWhile, timer, type Observable } from 'rxjs';
import { RunReader } from '../application/run-reader';
import { RunProgressDto } from './run.dto';

const pollMilliseconds = 500;

@ApiTags('exports')
@Controller('runs')
export class RunEventsController {
  constructor(private readonly runs: RunReader) {}

  /** Server-sent events `progress`, each a RunProgress, whenever it changes; the stream ends with the run. */
  @Sse(':id/events')
  @Access('viewer')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: RunProgressDto })
  async events(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<Observable<MessageEvent>> {
    // Asked once before the stream begins, so that an unknown run is a 404 and not a broken stream.
    await this.runs.progress(organizationId, id);
    return timer(0, pollMilliseconds).pipe(
      exhaustMap(() => from(this.runs.progress(organizationId, id))),
      distinctUntilChanged((left, right) => canonicalJson(left) === canonicalJson(right)),
      takeWhile((progress) => progress.state !== 'finished', true),
      map((progress) => ({ type: 'progress', data: progress })),
    );
  }
}
