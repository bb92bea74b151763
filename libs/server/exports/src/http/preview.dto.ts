import type { IssueGroup, OperationView, PlanView, PreviewView, ValidationView } from '@kontor/api-contracts';
import { IssueDto } from '@kontor/server-connections';
import { ApiProperty } from '@nestjs/swagger';
import { AnewDto } from './anew.dto';
import { RemoteDto, TransactionBriefDto } from './item.dto';

export class IssueGroupDto implements IssueGroup {
  @ApiProperty({ type: IssueDto })
  readonly issue: IssueDto = new IssueDto();

  @ApiProperty()
  readonly count: number = 0;

  @ApiProperty({ type: [String], description: 'The first hundred.' })
  readonly transactionIds: readonly string[] = [];
}

export class ValidationDto implements ValidationView {
  @ApiProperty({ description: 'selected = ready + blocked + nothingToDo' })
  readonly selected: number = 0;

  @ApiProperty()
  readonly ready: number = 0;

  @ApiProperty()
  readonly blocked: number = 0;

  @ApiProperty()
  readonly nothingToDo: number = 0;

  @ApiProperty({ type: [IssueGroupDto] })
  readonly groups: readonly IssueGroupDto[] = [];
}

export class OperationDto implements OperationView {
  @ApiProperty()
  readonly id: string = '';

  @ApiProperty()
  readonly step: string = '';

  @ApiProperty({ description: 'What it does, in words.' })
  readonly explain: string = '';

  @ApiProperty({ type: Object, description: 'What it does, as data.' })
  readonly input: unknown = {};

  @ApiProperty({ type: RemoteDto, nullable: true, description: 'Set where it stands in the accounting system already: it is not written again and not counted.' })
  readonly written: RemoteDto | null = null;
}

export class PlanDto implements PlanView {
  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty({ type: TransactionBriefDto, description: 'Enough of the transaction to recognise it by.' })
  readonly transaction: TransactionBriefDto = new TransactionBriefDto();

  @ApiProperty({ description: 'SHA-256 of the plan' })
  readonly fingerprint: string = '';

  @ApiProperty({ type: [OperationDto] })
  readonly operations: readonly OperationDto[] = [];

  @ApiProperty({ type: AnewDto, nullable: true, description: 'Set where the transaction was exported before and somebody wants it anew.' })
  readonly anew: AnewDto | null = null;
}

export class PreviewDto extends ValidationDto implements PreviewView {
  @ApiProperty({ description: 'SHA-256 over all plans: equal previews write the same.' })
  readonly fingerprint: string = '';

  @ApiProperty({ description: 'Remote requests when all goes well, without those for what is written already.' })
  readonly requests: number = 0;

  @ApiProperty({ description: 'At the limits the accounting system allows.' })
  readonly estimatedSeconds: number = 0;

  @ApiProperty({ description: 'Of the ready ones, those that were exported before and that somebody wants anew.' })
  readonly anew: number = 0;

  @ApiProperty({ type: [PlanDto] })
  readonly plans: readonly PlanDto[] = [];
}
