import { merchantMatches, type MerchantMatch, type RuleConditions } from '@kontor/api-contracts';
import { IsLine, Omittable, says, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, Matches, Max, Min, ValidateNested } from 'class-validator';
import { currencyCode, fourDigits } from './expectations';

const limit = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

class MerchantConditionDto {
  @ApiProperty({ enum: merchantMatches, description: '`equals`, `contains`, or `pattern`: a regular expression without look-around and back-references.' })
  @IsIn(merchantMatches)
  readonly match!: MerchantMatch;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @Trimmed()
  @IsLine(1, 200)
  readonly text!: string;
}

class AmountConditionDto {
  @ApiProperty({ example: 'EUR' })
  @Matches(/^[A-Z]{3}$/, says(currencyCode))
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
  @Matches(/^\d{4}$/, says(fourDigits))
  readonly last4?: string;

  @ApiPropertyOptional()
  @Omittable()
  @Trimmed()
  @IsLine(1, 200)
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
