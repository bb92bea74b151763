import type { OrganizationChange, OrganizationView } from '@kontor/api-contracts';
import { locales, type Locale } from '@kontor/kernel';
import { IsLine, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO31661Alpha2, IsOptional, IsTimeZone, IsUppercase } from 'class-validator';

export class OrganizationDto implements OrganizationView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty({ example: 'Europe/Berlin' })
  readonly timeZone: string = '';

  @ApiProperty({ example: 'DE' })
  readonly country: string = '';

  @ApiProperty({ enum: locales, enumName: 'Locale' })
  readonly locale: Locale = 'de';

  @ApiProperty({ example: 'EUR', description: 'Chosen when the organization is founded.' })
  readonly baseCurrency: string = '';
}

export class OrganizationChangeDto implements OrganizationChange {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @IsOptional()
  @Trimmed()
  @IsLine(1, 200)
  readonly name?: string;

  @ApiPropertyOptional({ example: 'Europe/Berlin' })
  @IsOptional()
  @IsTimeZone()
  readonly timeZone?: string;

  @ApiPropertyOptional({ example: 'DE' })
  @IsOptional()
  @IsUppercase()
  @IsISO31661Alpha2()
  readonly country?: string;

  @ApiPropertyOptional({ enum: locales, enumName: 'Locale' })
  @IsOptional()
  @IsIn(locales)
  readonly locale?: Locale;
}
