import { exportLanes, type ConnectionStateView, type ExportAttemptView, type ExportLane, type ItemStateView, type TransactionExportView, type WrittenEntryView } from '@kontor/api-contracts';
import { itemStates } from '@kontor/exporter-engine';
import { connectionStates, IssueDto } from '@kontor/server-connections';
import { NamedActorDto } from '@kontor/server-platform';
import { ApiProperty } from '@nestjs/swagger';
import { WrittenDto } from './anew.dto';

export class ExportAttemptDto implements ExportAttemptView {
  @ApiProperty({ format: 'uuid' })
  readonly itemId: string = '';

  @ApiProperty({ format: 'uuid' })
  readonly runId: string = '';

  @ApiProperty()
  readonly generation: number = 1;

  @ApiProperty({ enum: itemStates, enumName: 'ItemState' })
  readonly state: ItemStateView = 'queued';

  @ApiProperty({ type: [IssueDto] })
  readonly issues: readonly IssueDto[] = [];

  @ApiProperty({ type: IssueDto, nullable: true })
  readonly fault: IssueDto | null = null;

  @ApiProperty({ type: NamedActorDto })
  readonly startedBy: NamedActorDto = new NamedActorDto();

  @ApiProperty({ format: 'date-time' })
  readonly startedAt: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly changedAt: string = '';
}

export class WrittenEntryDto extends WrittenDto implements WrittenEntryView {
  @ApiProperty({ format: 'uuid' })
  readonly itemId: string = '';

  @ApiProperty({ format: 'uuid' })
  readonly runId: string = '';

  @ApiProperty({ description: 'As it was planned, in the language of the answer.' })
  readonly explain: string = '';

  @ApiProperty({ type: NamedActorDto })
  readonly writtenBy: NamedActorDto = new NamedActorDto();

  @ApiProperty({ type: Object, nullable: true })
  readonly differences: unknown = null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  readonly checkedAt: string | null = null;
}

class TracedConnectionDto {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ description: 'From the manifest of its exporter.' })
  readonly displayName: string = '';

  @ApiProperty()
  readonly company: string = '';

  @ApiProperty({ enum: connectionStates, enumName: 'ConnectionState' })
  readonly state: ConnectionStateView = 'connected';
}

export class TransactionExportDto implements TransactionExportView {
  @ApiProperty({ type: TracedConnectionDto })
  readonly connection: TracedConnectionDto = new TracedConnectionDto();

  @ApiProperty({ enum: exportLanes, enumName: 'ExportLane' })
  readonly lane: ExportLane = 'open';

  @ApiProperty({ description: 'Which export of the transaction the present one is, or the next.' })
  readonly generation: number = 1;

  @ApiProperty({ type: [ExportAttemptDto], description: 'The newest first.' })
  readonly attempts: readonly ExportAttemptDto[] = [];

  @ApiProperty({ type: [WrittenEntryDto], description: 'In the order it was written.' })
  readonly written: readonly WrittenEntryDto[] = [];
}
