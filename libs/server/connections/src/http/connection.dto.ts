import type { AuthOptionView, ConnectionBegun, ConnectionChange, ConnectionStateView, ConnectionView, ExporterView, IssueView, NewConnection, SetupHookView, SetupReportView } from '@kontor/api-contracts';
import type { SettingsSchema, SettingValue } from '@kontor/exporter-contract';
import { Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { connectionStates } from '../domain/connection-state';
import type { SetupResult } from '../persistence/setup-report.entity';

const authKinds = ['oauth2', 'api-key', 'none'] as const;
type AuthKind = (typeof authKinds)[number];

const longestKey = 4096;
/** What an `Authorization` header can carry. */
const visible = /^[\x21-\x7e]+$/;

export class NewConnectionDto implements NewConnection {
  @ApiProperty({ example: 'csv' })
  @IsString()
  @Matches(/^[a-z0-9-]{1,40}$/)
  readonly exporterId!: string;

  @ApiProperty({ enum: authKinds })
  @IsIn(authKinds)
  readonly authKind!: AuthKind;

  @ApiPropertyOptional({ type: Object, description: "By the names of the exporter's settings; what is left out takes its default, or stays as it was where the company was connected before." })
  @IsOptional()
  @IsObject()
  readonly settings?: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({ description: 'With `api-key` only. Stored sealed, never shown again.' })
  @ValidateIf(({ authKind, apiKey }: NewConnectionDto) => authKind === 'api-key' || apiKey !== undefined)
  @Trimmed() // a line break comes along when a key is copied
  @IsString()
  @MaxLength(longestKey)
  @Matches(visible)
  readonly apiKey?: string;
}

export class ConnectionChangeDto implements ConnectionChange {
  @ApiProperty({ type: Object, description: "By the names of the exporter's settings; what is left out stays." })
  @IsObject()
  readonly settings!: Readonly<Record<string, unknown>>;
}

export class SignInAgainDto {
  @ApiPropertyOptional({ description: 'For connections with an API key: the new key.' })
  @IsOptional()
  @Trimmed() // a line break comes along when a key is copied
  @IsString()
  @MaxLength(longestKey)
  @Matches(visible)
  readonly apiKey?: string;
}

export class IssueDto implements IssueView {
  @ApiProperty({ example: 'KON-missing-field', description: 'Stable; decide by it, never by the texts.' })
  readonly code: string = '';

  @ApiProperty({ type: String, nullable: true, example: 'glAccount' })
  readonly field: string | null = null;

  @ApiProperty()
  readonly title: string = '';

  @ApiProperty()
  readonly cure: string = '';

  @ApiProperty({ enum: ['accountant', 'admin', 'operator'] })
  readonly who: IssueView['who'] = 'accountant';
}

export class AuthOptionDto implements AuthOptionView {
  @ApiProperty({ enum: authKinds })
  readonly kind: AuthKind = 'none';

  @ApiProperty()
  readonly title: string = '';

  @ApiProperty()
  readonly explain: string = '';

  @ApiProperty({ type: [String] })
  readonly unlocks: readonly string[] = [];

  @ApiProperty({ description: 'False while the operator has not arranged it.' })
  readonly available: boolean = false;
}

export class SetupHookDto implements SetupHookView {
  @ApiProperty({ example: 'clearing-account' })
  readonly hook: string = '';

  @ApiProperty()
  readonly title: string = '';
}

export class ExporterDto implements ExporterView {
  @ApiProperty({ example: 'csv' })
  readonly id: string = '';

  @ApiProperty()
  readonly displayName: string = '';

  @ApiProperty()
  readonly summary: string = '';

  @ApiProperty({ type: [String] })
  readonly markets: readonly string[] = [];

  @ApiProperty({ description: 'SVG text' })
  readonly logo: string = '';

  @ApiProperty({ enum: ['api', 'file'] })
  readonly delivery: 'api' | 'file' = 'api';

  @ApiProperty({ type: [AuthOptionDto] })
  readonly auth: readonly AuthOptionDto[] = [];

  @ApiProperty({ type: Object, description: 'Fields of the settings form by name, with texts in both languages.' })
  readonly settings: SettingsSchema = {};

  @ApiProperty({ type: [SetupHookDto], description: 'What a set-up arranges, in its order.' })
  readonly setUp: readonly SetupHookDto[] = [];
}

export class CompanyDto {
  @ApiProperty({ description: "The accounting system's own id" })
  readonly id: string = '';

  @ApiProperty()
  readonly name: string = '';
}

export class ConnectionDto implements ConnectionView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly exporterId: string = '';

  @ApiProperty({ enum: authKinds })
  readonly authKind: AuthKind = 'none';

  @ApiProperty({ enum: connectionStates })
  readonly state: ConnectionStateView = 'connected';

  @ApiProperty({ type: CompanyDto })
  readonly company: CompanyDto = new CompanyDto();

  @ApiProperty({ type: Object })
  readonly settings: Readonly<Record<string, SettingValue>> = {};

  @ApiProperty({ type: [String] })
  readonly capabilities: readonly string[] = [];

  @ApiProperty({ type: IssueDto, nullable: true })
  readonly pausedBecause: IssueDto | null = null;

  @ApiProperty({ type: IssueDto, nullable: true, description: 'What the accounting system refuses to be told after an export, such as a balance, until somebody mends it. Exports go on.' })
  readonly warning: IssueDto | null = null;

  @ApiProperty({ format: 'date-time' })
  readonly connectedAt: string = '';

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  readonly checkedAt: string | null = null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  readonly disconnectedAt: string | null = null;
}

export class ConnectionBegunDto implements ConnectionBegun {
  @ApiProperty({ type: ConnectionDto, nullable: true })
  readonly connection: ConnectionDto | null = null;

  @ApiProperty({ type: String, nullable: true, description: 'With `oauth2`: sign in there; the way back ends at the callback of this API.' })
  readonly authorizeUrl: string | null = null;
}

const results: readonly SetupResult[] = ['created', 'reused', 'changed', 'unchanged', 'passed-over', 'failed'];

export class SetupReportDto implements SetupReportView {
  @ApiProperty()
  readonly hook: string = '';

  @ApiProperty()
  readonly title: string = '';

  @ApiProperty({ enum: results })
  readonly did: SetupResult = 'unchanged';

  @ApiProperty()
  readonly note: string = '';

  @ApiProperty({ type: IssueDto, nullable: true })
  readonly fault: IssueDto | null = null;

  @ApiProperty({ format: 'date-time' })
  readonly ranAt: string = '';
}
