import type { ConnectionStateView, DriftView, LaneCounts, RunFileView, RunHead, RunProgress, RunStateView, RunView } from '@kontor/api-contracts';
import { connectionStates } from '@kontor/server-connections';
import { ApiProperty } from '@nestjs/swagger';
import { runStates } from '../domain/run';
import { EntryDto } from './entry.dto';
import { IssueGroupDto } from './preview.dto';

export class RunProgressDto implements RunProgress {
  @ApiProperty({ format: 'uuid' })
  readonly runId: string = '';

  @ApiProperty({ enum: runStates })
  readonly state: RunStateView = 'running';

  @ApiProperty({ enum: connectionStates, enumName: 'ConnectionState', description: 'What waits moves only while this is `connected`.' })
  readonly connectionState: ConnectionStateView = 'connected';

  @ApiProperty({ description: 'selected = exported + failed + skipped + waiting; at the end waiting is 0' })
  readonly selected: number = 0;

  @ApiProperty()
  readonly waiting: number = 0;

  @ApiProperty({ description: 'Of the waiting ones, those of which something stands in the accounting system already.' })
  readonly begun: number = 0;

  @ApiProperty()
  readonly exported: number = 0;

  @ApiProperty({ description: "Failed or waiting for a person's decision." })
  readonly failed: number = 0;

  @ApiProperty()
  readonly skipped: number = 0;

  @ApiProperty({ description: 'Of the failed ones, those that wait for a decision.' })
  readonly needsReview: number = 0;

  @ApiProperty({ description: 'Of the waiting ones, those whose outcome is being looked up.' })
  readonly inDoubt: number = 0;
}

export class StartedByDto {
  @ApiProperty()
  readonly kind: string = '';

  @ApiProperty()
  readonly id: string = '';
}

export class RunHeadDto extends RunProgressDto implements RunHead {
  @ApiProperty({ format: 'uuid' })
  readonly connectionId: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly startedAt: string = '';

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  readonly finishedAt: string | null = null;

  @ApiProperty({ type: StartedByDto })
  readonly startedBy: StartedByDto = new StartedByDto();
}

export class RunDto extends RunHeadDto implements RunView {
  @ApiProperty({ type: [IssueGroupDto] })
  readonly groups: readonly IssueGroupDto[] = [];
}

export class RunFileDto implements RunFileView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty()
  readonly mimeType: string = '';

  @ApiProperty()
  readonly bytes: number = 0;

  @ApiProperty()
  readonly sha256: string = '';
}

export class LaneCountsDto implements LaneCounts {
  @ApiProperty()
  readonly open: number = 0;

  @ApiProperty()
  readonly queued: number = 0;

  @ApiProperty()
  readonly exported: number = 0;
}

export class DriftDto extends EntryDto implements DriftView {
  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty({ type: Object, nullable: true })
  readonly differences: unknown = null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  readonly checkedAt: string | null = null;
}
