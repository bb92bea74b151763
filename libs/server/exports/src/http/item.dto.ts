import type { CallView, ItemStateView, ItemTimeline, ItemView, RemoteView, StepView, TakenBackView, TransactionBrief } from '@kontor/api-contracts';
import { itemStates, stepStates, type StepState } from '@kontor/exporter-engine';
import { money, type Money } from '@kontor/kernel';
import { IssueDto } from '@kontor/server-connections';
import { NamedActorDto } from '@kontor/server-platform';
import { MoneyDto } from '@kontor/server-transactions';
import { ApiProperty } from '@nestjs/swagger';

export class TakenBackDto implements TakenBackView {
  @ApiProperty()
  readonly reason: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly at: string = '';

  @ApiProperty({ type: NamedActorDto })
  readonly by: NamedActorDto = new NamedActorDto();
}

export class TransactionBriefDto implements TransactionBrief {
  @ApiProperty()
  readonly merchant: string = '';

  @ApiProperty({ format: 'date', description: 'The day of the purchase.' })
  readonly transactionDate: string = '';

  @ApiProperty({ type: MoneyDto })
  readonly billing: Money = money(0, 'EUR');
}

export class ItemDto implements ItemView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty({ type: TransactionBriefDto, description: 'Enough of the transaction to recognise it by.' })
  readonly transaction: TransactionBrief = new TransactionBriefDto();

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

  @ApiProperty({ type: TakenBackDto, nullable: true, description: 'Set once what it had exported was taken back.' })
  readonly takenBack: TakenBackDto | null = null;
}

export class RemoteDto implements RemoteView {
  @ApiProperty()
  readonly kind: string = '';

  @ApiProperty()
  readonly id: string = '';

  @ApiProperty({ type: String, nullable: true })
  readonly url: string | null = null;
}

export class CallDto implements CallView {
  @ApiProperty({ description: 'Which attempt at the step it belongs to; a look-up afterwards counts to the attempt before it.' })
  readonly attempt: number = 1;

  @ApiProperty({ enum: ['GET', 'POST', 'PUT', 'DELETE'] })
  readonly method: CallView['method'] = 'GET';

  @ApiProperty({ example: '/v1/documents/{id}/files', description: 'Without what could be an id, without the query.' })
  readonly path: string = '';

  @ApiProperty({ type: Number, nullable: true, description: 'Of the answer; null where there was none.' })
  readonly status: number | null = null;

  @ApiProperty({ type: String, nullable: true, description: 'Why there was no answer that could be used, such as `timeout`.' })
  readonly reason: string | null = null;

  @ApiProperty({ description: 'From the wish to send it until its end; the wait for its turn is part of it.' })
  readonly milliseconds: number = 0;

  @ApiProperty({ format: 'date-time' })
  readonly endedAt: string = '';
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

  @ApiProperty({ type: [CallDto], description: 'In the order they ended; what a worker did that died before it could tell is missing.' })
  readonly calls: readonly CallDto[] = [];
}

export class ItemTimelineDto extends ItemDto implements ItemTimeline {
  @ApiProperty({ format: 'uuid' })
  readonly runId: string = '';

  @ApiProperty({ format: 'uuid' })
  readonly connectionId: string = '';

  @ApiProperty({ type: [StepDto] })
  readonly steps: readonly StepDto[] = [];
}
