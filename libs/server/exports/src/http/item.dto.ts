import type { ItemStateView, ItemTimeline, ItemView, RemoteView, StepView } from '@kontor/api-contracts';
import { itemStates, stepStates, type StepState } from '@kontor/exporter-engine';
import { IssueDto } from '@kontor/server-connections';
import { ApiProperty } from '@nestjs/swagger';

export class ItemDto implements ItemView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty({ enum: itemStates })
  readonly state: ItemStateView = 'queued';

  @ApiProperty({ type: [IssueDto] })
  readonly issues: readonly IssueDto[] = [];

  @ApiProperty({ type: IssueDto, nullable: true })
  readonly fault: IssueDto | null = null;

  @ApiProperty({ description: 'The plan was renewed because the world had changed since the start.' })
  readonly replanned: boolean = false;

  @ApiProperty({ format: 'date-time' })
  readonly changedAt: string = '';
}

export class RemoteDto implements RemoteView {
  @ApiProperty()
  readonly kind: string = '';

  @ApiProperty()
  readonly id: string = '';

  @ApiProperty({ type: String, nullable: true })
  readonly url: string | null = null;
}

export class StepDto implements StepView {
  @ApiProperty()
  readonly operation: string = '';

  @ApiProperty()
  readonly step: string = '';

  @ApiProperty({ enum: stepStates })
  readonly state: StepState = 'intended';

  @ApiProperty({ description: 'As it was planned.' })
  readonly explain: string = '';

  @ApiProperty({ description: 'How often it was begun so far, refusals included.' })
  readonly attempt: number = 1;

  @ApiProperty({ format: 'date-time' })
  readonly intendedAt: string = '';

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  readonly concludedAt: string | null = null;

  @ApiProperty({ type: RemoteDto, nullable: true })
  readonly remote: RemoteDto | null = null;

  @ApiProperty({ type: IssueDto, nullable: true })
  readonly fault: IssueDto | null = null;
}

export class ItemTimelineDto extends ItemDto implements ItemTimeline {
  @ApiProperty({ type: [StepDto] })
  readonly steps: readonly StepDto[] = [];
}
