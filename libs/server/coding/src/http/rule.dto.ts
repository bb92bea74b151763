import type { NewRule, RuleChange, RuleEffects, RuleOrder, RuleValue, RuleView } from '@kontor/api-contracts';
import { IsLine, Omittable, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { RuleConditionsDto } from './rule-conditions.dto';
import { effectsOf, RuleEffectsDto } from './rule-effects.dto';

const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

export class NewRuleDto {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @Trimmed()
  @IsLine(1, 100)
  readonly name!: string;

  @ApiPropertyOptional({ default: true })
  @Omittable()
  @IsBoolean()
  readonly active?: boolean;

  @ApiProperty({ type: RuleConditionsDto })
  @IsObject()
  @ValidateNested()
  @Type(() => RuleConditionsDto)
  readonly conditions!: RuleConditionsDto;

  @ApiProperty({ type: RuleEffectsDto })
  @IsObject()
  @ValidateNested()
  @Type(() => RuleEffectsDto)
  readonly effects!: RuleEffectsDto;

  toRule(): NewRule {
    const { name, active = true, conditions, effects } = this;
    return plain({ name, active, conditions, effects: effectsOf(effects) });
  }
}

export class RuleChangeDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @Omittable()
  @Trimmed()
  @IsLine(1, 100)
  readonly name?: string;

  @ApiPropertyOptional()
  @Omittable()
  @IsBoolean()
  readonly active?: boolean;

  @ApiPropertyOptional({ type: RuleConditionsDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => RuleConditionsDto)
  readonly conditions?: RuleConditionsDto;

  @ApiPropertyOptional({ type: RuleEffectsDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => RuleEffectsDto)
  readonly effects?: RuleEffectsDto;

  toChange(): RuleChange {
    const { name, active, conditions, effects } = this;
    return plain({ ...(name !== undefined && { name }), ...(active !== undefined && { active }), ...(conditions && { conditions }), ...(effects && { effects: effectsOf(effects) }) });
  }
}

export class RuleValueDto implements RuleValue {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ example: '4930 Software' })
  readonly label: string = '';

  @ApiProperty()
  readonly active: boolean = true;
}

export class RuleDto implements RuleView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty({ minimum: 0 })
  readonly position: number = 0;

  @ApiProperty()
  readonly active: boolean = true;

  @ApiProperty({ type: RuleConditionsDto })
  readonly conditions: RuleConditionsDto = new RuleConditionsDto();

  @ApiProperty({ type: RuleEffectsDto })
  readonly effects: RuleEffects = {};

  @ApiProperty({ type: [RuleValueDto], description: 'What the ids of the effects stand for.' })
  readonly values: readonly RuleValueDto[] = [];
}

export class RuleProposalDto extends NewRuleDto {
  @ApiProperty({ type: [RuleValueDto], description: 'What the ids of the effects stand for.' })
  readonly values: readonly RuleValueDto[] = [];
}

export class RuleOrderDto implements RuleOrder {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Every rule exactly once, the one asked first in front.' })
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  readonly ruleIds!: readonly string[];
}
