import { runKinds, type ItemDecision, type RunKind, type RunWish, type Selection } from '@kontor/api-contracts';
import { itemStates, type ItemState } from '@kontor/exporter-engine';
import { PageQuery, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { driftStates } from '../domain/drift-states';
import { runStates, type RunState } from '../domain/run';
import { GridFilterDto } from './grid/grid-filter.dto';
import { StandsAlone } from './stands-alone';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const mostIds = 20_000;
const fingerprint = /^[0-9a-f]{64}$/;
const mostPlans = 200;
const decisions = ['exists', 'send-again', 'give-up'] as const;

/** Exactly one of the two: with both, or neither, it would not be clear what is meant. */
export class SelectionDto implements Selection {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: mostIds })
  @ValidateIf((selection: SelectionDto) => isGiven(selection.transactionIds) || !isGiven(selection.filter))
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostIds)
  @IsUUID('all', { each: true })
  readonly transactionIds?: readonly string[];

  @ApiPropertyOptional({ type: GridFilterDto, description: 'All rows the grid shows for it; not together with `transactionIds`.' })
  @ValidateIf((selection: SelectionDto) => isGiven(selection.filter))
  @StandsAlone('transactionIds')
  @IsObject()
  @ValidateNested()
  @Type(() => GridFilterDto)
  readonly filter?: GridFilterDto;
}

export class RunWishDto extends SelectionDto implements RunWish {
  @ApiPropertyOptional({ pattern: fingerprint.source, description: 'The fingerprint of the preview somebody has seen: where the export would write anything else by now, nothing starts.' })
  @IsOptional()
  @Matches(fingerprint)
  readonly previewed?: string;
}

export class PreviewRequestDto extends SelectionDto {
  @ApiPropertyOptional({ minimum: 0, maximum: mostPlans, default: 50, description: 'How many plans to show in full.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostPlans)
  readonly plans: number = 50;
}

export class RunQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  readonly connectionId?: string;

  @ApiPropertyOptional({ enum: runStates })
  @IsOptional()
  @IsIn(runStates)
  readonly state?: RunState;

  @ApiPropertyOptional({ enum: runKinds, enumName: 'RunKind' })
  @IsOptional()
  @IsIn(runKinds)
  readonly kind?: RunKind;
}

export class ItemQuery extends PageQuery {
  @ApiPropertyOptional({ enum: itemStates })
  @IsOptional()
  @IsIn(itemStates)
  readonly state?: ItemState;
}

export class DriftQuery extends PageQuery {
  @ApiPropertyOptional({ enum: driftStates })
  @IsOptional()
  @IsIn(driftStates)
  readonly state?: (typeof driftStates)[number];

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  readonly transactionId?: string;
}

export class ItemDecisionDto implements ItemDecision {
  @ApiProperty({ enum: decisions, description: '`exists`: it is there, under `remoteId`. `send-again`: it is not there. `give-up`: leave it.' })
  @IsIn(decisions)
  readonly decision!: (typeof decisions)[number];

  @ApiPropertyOptional({ description: 'With `exists`: the id of the entry in the accounting system.' })
  @IsOptional()
  @Trimmed() // blanks and a line break come along when an id is copied
  @IsString()
  @Length(1, 200)
  readonly remoteId?: string;

  @ApiPropertyOptional({ description: 'Which operation, where the outcome of several is open.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly operation?: string;
}
