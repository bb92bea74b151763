import { gridSorts, sortDirections, type GridSort, type NewView, type SavedView, type SortDirection, type ViewChange, type ViewColumn } from '@kontor/api-contracts';
import { IsLine, Omittable, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { GridFilterDto } from './grid-filter.dto';

const mostColumns = 60;

/** Kept as JSON: without the class and without what was left out. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

export class ViewColumnDto implements ViewColumn {
  @ApiProperty({ example: 'merchant', description: 'Its name in the grid.' })
  @Matches(/^[A-Za-z][A-Za-z0-9.-]{0,59}$/)
  readonly id: string = '';

  @ApiProperty()
  @IsBoolean()
  readonly hidden: boolean = false;

  @ApiProperty({ type: 'integer', nullable: true, minimum: 20, maximum: 2000, description: 'In pixels; null for the usual width.' })
  @IsOptional()
  @IsInt()
  @Min(20)
  @Max(2000)
  readonly width: number | null = null;
}

const filterDoc = { type: GridFilterDto };
const sortDoc = { enum: gridSorts, enumName: 'GridSort' };
const directionDoc = { enum: sortDirections, enumName: 'SortDirection' };
const columnsDoc = { type: ViewColumnDto, isArray: true, maxItems: mostColumns, description: 'In their order, from the left; each once.' };
const sharedDoc = { description: 'Everybody in the organization sees it; only its owner changes it.' };

const idOf = ({ id }: ViewColumnDto): string => id;

export class NewViewDto implements NewView {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @Trimmed()
  @IsLine(1, 100)
  readonly name!: string;

  @ApiPropertyOptional({ ...sharedDoc, default: false })
  @Omittable()
  @IsBoolean()
  readonly shared?: boolean;

  @ApiProperty(filterDoc)
  @IsObject()
  @ValidateNested()
  @Type(() => GridFilterDto)
  readonly filter!: GridFilterDto;

  @ApiProperty(sortDoc)
  @IsIn(gridSorts)
  readonly sort!: GridSort;

  @ApiProperty(directionDoc)
  @IsIn(sortDirections)
  readonly direction!: SortDirection;

  @ApiProperty(columnsDoc)
  @IsArray()
  @ArrayMaxSize(mostColumns)
  @ArrayUnique(idOf)
  @ValidateNested({ each: true })
  @Type(() => ViewColumnDto)
  readonly columns!: readonly ViewColumnDto[];

  toView(): NewView {
    return plain<NewView>(this);
  }
}

export class ViewChangeDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @Omittable()
  @Trimmed()
  @IsLine(1, 100)
  readonly name?: string;

  @ApiPropertyOptional(sharedDoc)
  @Omittable()
  @IsBoolean()
  readonly shared?: boolean;

  @ApiPropertyOptional(filterDoc)
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => GridFilterDto)
  readonly filter?: GridFilterDto;

  @ApiPropertyOptional(sortDoc)
  @Omittable()
  @IsIn(gridSorts)
  readonly sort?: GridSort;

  @ApiPropertyOptional(directionDoc)
  @Omittable()
  @IsIn(sortDirections)
  readonly direction?: SortDirection;

  @ApiPropertyOptional(columnsDoc)
  @Omittable()
  @IsArray()
  @ArrayMaxSize(mostColumns)
  @ArrayUnique(idOf)
  @ValidateNested({ each: true })
  @Type(() => ViewColumnDto)
  readonly columns?: readonly ViewColumnDto[];

  toChange(): ViewChange {
    return plain<ViewChange>(this);
  }
}

export class SavedViewDto implements SavedView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty(sharedDoc)
  readonly shared: boolean = false;

  @ApiProperty({ description: 'Whether it belongs to whoever asks.' })
  readonly own: boolean = true;

  @ApiProperty(filterDoc)
  readonly filter: GridFilterDto = new GridFilterDto();

  @ApiProperty(sortDoc)
  readonly sort: GridSort = 'date';

  @ApiProperty(directionDoc)
  readonly direction: SortDirection = 'desc';

  @ApiProperty(columnsDoc)
  readonly columns: readonly ViewColumnDto[] = [];

  @ApiProperty({ format: 'date-time' })
  readonly changedAt: string = '';
}
