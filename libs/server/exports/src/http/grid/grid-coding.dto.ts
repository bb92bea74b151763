import type { NewGridCoding } from '@kontor/api-contracts';
import { CodingFieldsDto } from '@kontor/server-coding';
import { IsLine, Omittable, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsUUID, ValidateNested } from 'class-validator';
import { SelectionDto } from '../selection.dto';

export class NewGridCodingDto extends SelectionDto implements NewGridCoding {
  @ApiPropertyOptional({ format: 'uuid', description: 'The one the grid was shown for: lanes, outlooks and issues of the filter mean it.' })
  @Omittable()
  @IsUUID('all')
  readonly connectionId?: string;

  @ApiProperty({ type: CodingFieldsDto, description: 'What is left out stays, `null` clears.' })
  @IsObject()
  @ValidateNested()
  @Type(() => CodingFieldsDto)
  readonly change!: CodingFieldsDto;

  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @Omittable()
  @Trimmed()
  @IsLine(1, 100)
  readonly name?: string;
}
