import { provenanceSources, type HistoryChange, type HistoryEntry, type ProvenanceSource } from '@kontor/api-contracts';
import { NamedActorDto } from '@kontor/server-platform';
import { ApiProperty } from '@nestjs/swagger';

const text = { type: String, nullable: true } as const;
const id = { type: String, format: 'uuid', nullable: true } as const;

export class HistoryChangeDto implements HistoryChange {
  @ApiProperty({ example: 'glAccount', description: 'The accounting field, `text`, `receipt`, or `lines.0` for the first line of a split.' })
  readonly field: string = '';

  @ApiProperty({ description: 'What people call it, in the language of the answer.' })
  readonly label: string = '';

  @ApiProperty({ ...text, example: '4964 EDV-Software' })
  readonly before: string | null = null;

  @ApiProperty(text)
  readonly after: string | null = null;

  @ApiProperty({ enum: provenanceSources, enumName: 'ProvenanceSource', nullable: true })
  readonly source: ProvenanceSource | null = null;

  @ApiProperty({ ...text, description: 'Why it is that, in words.' })
  readonly because: string | null = null;
}

export class HistoryEntryDto implements HistoryEntry {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly at: string = '';

  @ApiProperty({ type: NamedActorDto })
  readonly actor: NamedActorDto = new NamedActorDto();

  @ApiProperty({ example: 'transaction.coded', description: 'Noun and verb. Decide by it, never by the title.' })
  readonly action: string = '';

  @ApiProperty({ description: 'In words, in the language of the answer.' })
  readonly title: string = '';

  @ApiProperty({ ...text, description: 'What a person wrote why.' })
  readonly reason: string | null = null;

  @ApiProperty({ type: [HistoryChangeDto] })
  readonly changes: readonly HistoryChangeDto[] = [];

  @ApiProperty(id)
  readonly connectionId: string | null = null;

  @ApiProperty(id)
  readonly runId: string | null = null;

  @ApiProperty(id)
  readonly itemId: string | null = null;

  @ApiProperty({ ...id, description: 'The coding batch it is part of.' })
  readonly batchId: string | null = null;
}
