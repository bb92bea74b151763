import type { NewReference, ReferenceChange, ReferenceFilter, ReferenceLinkView, ReferenceView, ValueUse } from '@kontor/api-contracts';
import { referenceKinds, type ReferenceKind } from '@kontor/exporter-contract';
import { IsLine, Omittable, PageQuery, QueryBoolean, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';

export class ReferenceLinkDto implements ReferenceLinkView {
  @ApiProperty({ format: 'uuid' })
  readonly connectionId: string = '';

  @ApiProperty({ description: 'The id in the connected system.' })
  readonly remoteId: string = '';

  @ApiProperty({ description: 'False once the system no longer lists it.' })
  readonly present: boolean = true;
}

export class ValueUseDto implements ValueUse {
  @ApiProperty({ description: 'Transactions; one that is split counts once.' })
  readonly transactions: number = 0;

  @ApiProperty()
  readonly rules: number = 0;

  @ApiProperty()
  readonly cardDefaults: number = 0;
}

export class ReferenceDto implements ReferenceView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ enum: referenceKinds, enumName: 'ReferenceKind' })
  readonly kind: ReferenceKind = 'glAccount';

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty({ type: String, nullable: true, example: '4930' })
  readonly number: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  readonly group: string | null = null;

  @ApiProperty()
  readonly active: boolean = true;

  @ApiProperty({ type: [ReferenceLinkDto], description: 'Empty for a value that was made here.' })
  readonly links: readonly ReferenceLinkDto[] = [];

  @ApiProperty({ type: ValueUseDto, nullable: true, description: '`null` where it was not asked for.' })
  readonly usedBy: ValueUseDto | null = null;
}

export class ReferenceQuery extends PageQuery implements ReferenceFilter {
  @ApiPropertyOptional()
  @IsOptional()
  @QueryBoolean()
  @IsBoolean()
  readonly active?: boolean;

  @ApiPropertyOptional({ description: 'Part of the name, or the beginning of the number.' })
  @IsOptional()
  @IsLine(1, 100)
  readonly search?: string;

  @ApiPropertyOptional({ description: 'Counts where each value is chosen.' })
  @IsOptional()
  @QueryBoolean()
  @IsBoolean()
  readonly usedBy?: boolean;
}

export class NewReferenceDto implements NewReference {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @Trimmed()
  @IsLine(1, 200)
  readonly name!: string;

  @ApiPropertyOptional({ maxLength: 40, example: '4930' })
  @Omittable()
  @Trimmed()
  @IsLine(1, 40)
  readonly number?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @Omittable()
  @Trimmed()
  @IsLine(1, 200)
  readonly group?: string;
}

export class ReferenceChangeDto implements ReferenceChange {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @Omittable()
  @Trimmed()
  @IsLine(1, 200)
  readonly name?: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 40 })
  @IsOptional()
  @Trimmed()
  @IsLine(1, 40)
  readonly number?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @Trimmed()
  @IsLine(1, 200)
  readonly group?: string | null;

  @ApiPropertyOptional()
  @Omittable()
  @IsBoolean()
  readonly active?: boolean;
}
