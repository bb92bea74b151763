import { merchantMatches, type MerchantMatch, type RuleConditions } from '@kontor/api-contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Omittable, Trimmed } from './omittable';

const limit = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

class MerchantConditionDto {
  @ApiProperty({ enum: merchantMatches, description: '`pattern` is a regular expression without look-around and back-references.' })
  @IsIn(merchantMatches)
  readonly match!: MerchantMatch;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @Trimmed()
  @IsString()
  @Length(1, 200)
  readonly text!: string;
}

class AmountConditionDto {
  @ApiProperty({ example: 'EUR' })
  @Matches(/^[A-Z]{3}$/)
  readonly currency!: string;

  @ApiPropertyOptional(limit)
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly from?: number;

  @ApiPropertyOptional(limit)
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly to?: number;
}

class CardConditionDto {
  @ApiPropertyOptional({ example: '1234' })
  @Omittable()
  @Matches(/^\d{4}$/)
  readonly last4?: string;

  @ApiPropertyOptional()
  @Omittable()
  @Trimmed()
  @IsString()
  @Length(1, 200)
  readonly holder?: string;
}

export class RuleConditionsDto implements RuleConditions {
  @ApiPropertyOptional({ type: MerchantConditionDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => MerchantConditionDto)
  readonly merchant?: MerchantConditionDto;

  @ApiPropertyOptional({ type: AmountConditionDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => AmountConditionDto)
  readonly amount?: AmountConditionDto;

  @ApiPropertyOptional({ type: CardConditionDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => CardConditionDto)
  readonly card?: CardConditionDto;
}
