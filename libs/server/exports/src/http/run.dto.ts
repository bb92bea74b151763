import { runKinds, type ConnectionStateView, type DriftView, type LaneCounts, type RunFileView, type RunHead, type RunKind, type RunProgress, type RunStateView, type RunView } from '@kontor/api-contracts';
import { connectionStates } from '@kontor/server-connections';
import { NamedActorDto } from '@kontor/server-platform';
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

export class RunHeadDto extends RunProgressDto implements RunHead {
  @ApiProperty({ format: 'uuid' })
  readonly connectionId: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly startedAt: string = '';

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  readonly finishedAt: string | null = null;

  @ApiProperty({ type: NamedActorDto })
  readonly startedBy: NamedActorDto = new NamedActorDto();

  @ApiProperty({ enum: runKinds, enumName: 'RunKind', description: '`elsewhere`: a note that something was exported by other means, nothing was sent. `late-receipts`: receipts were added to what was exported.' })
  readonly kind: RunKind = 'export';

  @ApiProperty({ type: String, nullable: true, description: 'What a person wrote with it, where it notes that something was exported elsewhere.' })
  readonly note: string | null = null;
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

  @ApiProperty({ description: 'Transactions of the run that were taken back since: for them the file no longer counts.' })
  readonly takenBack: number = 0;
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
