import type { CardDefaultChange, CardDefaultView, NewCardDefault } from '@kontor/api-contracts';
import { IsLine, Omittable, says, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { fourDigits } from './expectations';

const chosen = { type: String, format: 'uuid', nullable: true } as const;

export class CardDefaultDto implements CardDefaultView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ example: '1234' })
  readonly last4: string = '';

  @ApiProperty({ type: String, nullable: true, description: '`null`: whoever holds a card with these digits.' })
  readonly holder: string | null = null;

  @ApiProperty(chosen)
  readonly glAccountId: string | null = null;

  @ApiProperty(chosen)
  readonly costCenterId: string | null = null;

  @ApiProperty(chosen)
  readonly costUnitId: string | null = null;
}

export class NewCardDefaultDto implements NewCardDefault {
  @ApiProperty({ example: '1234', description: 'The last four digits.' })
  @Matches(/^\d{4}$/, says(fourDigits))
  readonly last4!: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @Omittable()
  @Trimmed()
  @IsLine(1, 200)
  readonly holder?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @Omittable()
  @IsUUID('all')
  readonly glAccountId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @Omittable()
  @IsUUID('all')
  readonly costCenterId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @Omittable()
  @IsUUID('all')
  readonly costUnitId?: string;
}

export class CardDefaultChangeDto implements CardDefaultChange {
  @ApiPropertyOptional(chosen)
  @IsOptional()
  @IsUUID('all')
  readonly glAccountId?: string | null;

  @ApiPropertyOptional(chosen)
  @IsOptional()
  @IsUUID('all')
  readonly costCenterId?: string | null;

  @ApiPropertyOptional(chosen)
  @IsOptional()
  @IsUUID('all')
  readonly costUnitId?: string | null;
}
