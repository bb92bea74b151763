import { codingSkipReasons, provenanceSources, ruleFields, ruleVerdicts, type CodingSkip, type CodingSkipReason, type ProvenanceSource, type RuleAgreement, type RuleConflict, type RuleField, type RuleFieldTrial, type RulePreview, type RuleSample, type RuleSampleField, type RuleTrial, type RuleTrialResult, type RuleVerdict } from '@kontor/api-contracts';
import { Omittable } from '@kontor/server-platform';
import { MoneyDto } from '@kontor/server-transactions';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsUUID, ValidateNested } from 'class-validator';
import { NewRuleDto } from './rule.dto';

const fieldDoc = { enum: ruleFields, enumName: 'RuleField' };

export class RuleTrialDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'A rule that is kept; with `rule`, as it would be changed.' })
  @Omittable()
  @IsUUID('all')
  readonly ruleId?: string;

  @ApiPropertyOptional({ type: NewRuleDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => NewRuleDto)
  readonly rule?: NewRuleDto;

  toTrial(): RuleTrial {
    return { ...(this.ruleId !== undefined && { ruleId: this.ruleId }), ...(this.rule && { rule: this.rule.toRule() }) };
  }
}

class RuleAgreementDto implements RuleAgreement {
  @ApiProperty({ description: 'Those that have a value this rule did not fill.' })
  readonly compared: number = 0;

  @ApiProperty()
  readonly right: number = 0;
}

class RuleFieldTrialDto extends RuleAgreementDto implements RuleFieldTrial {
  @ApiProperty(fieldDoc)
  readonly field: RuleField = 'glAccount';

  @ApiProperty({ description: 'Empty now.' })
  readonly fills: number = 0;

  @ApiProperty({ description: 'Decided by a rule that is asked before.' })
  readonly overruled: number = 0;
}

class RuleConflictDto implements RuleConflict {
  @ApiProperty({ format: 'uuid' })
  readonly ruleId: string = '';

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty({ description: 'Counted from 0.' })
  readonly position: number = 0;

  @ApiProperty({ enum: ['this', 'other'], description: 'Which of the two is asked first and decides.' })
  readonly wins: 'this' | 'other' = 'this';

  @ApiProperty({ ...fieldDoc, isArray: true })
  readonly fields: readonly RuleField[] = [];

  @ApiProperty()
  readonly transactions: number = 0;
}

class RuleSampleFieldDto implements RuleSampleField {
  @ApiProperty(fieldDoc)
  readonly field: RuleField = 'glAccount';

  @ApiProperty({ enum: ruleVerdicts, enumName: 'RuleVerdict' })
  readonly verdict: RuleVerdict = 'agrees';

  @ApiProperty({ type: String, nullable: true, description: 'What stands there, in words.' })
  readonly now: string | null = null;

  @ApiProperty({ enum: provenanceSources, enumName: 'ProvenanceSource', nullable: true })
  readonly source: ProvenanceSource | null = null;

  @ApiProperty({ type: String, nullable: true, description: 'What the rule would write, in words.' })
  readonly wouldBe: string | null = null;
}

class RuleSampleDto implements RuleSample {
  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty({ format: 'date' })
  readonly transactionDate: string = '';

  @ApiProperty()
  readonly merchantName: string = '';

  @ApiProperty({ type: MoneyDto })
  readonly billing: MoneyDto = new MoneyDto();

  @ApiProperty({ type: [RuleSampleFieldDto] })
  readonly fields: readonly RuleSampleFieldDto[] = [];
}

export class RuleTrialResultDto implements RuleTrialResult {
  @ApiProperty({ format: 'date', description: 'First day looked at.' })
  readonly since: string = '';

  @ApiProperty({ description: 'Purchases, refunds and fees since then.' })
  readonly examined: number = 0;

  @ApiProperty({ description: 'Those of them that match.' })
  readonly hits: number = 0;

  @ApiProperty({ description: 'The newest hits, up to 2,000, from which all that follows is counted.' })
  readonly judged: number = 0;

  @ApiProperty({ type: RuleAgreementDto, description: 'Of transactions: right where every field that can be compared agrees.' })
  readonly agreement: RuleAgreementDto = new RuleAgreementDto();

  @ApiProperty({ type: [RuleFieldTrialDto] })
  readonly fields: readonly RuleFieldTrialDto[] = [];

  @ApiProperty({ type: [RuleConflictDto] })
  readonly conflicts: readonly RuleConflictDto[] = [];

  @ApiProperty({ type: [RuleSampleDto], description: 'Up to 25 that differ, then up to 25 others, each newest first.' })
  readonly samples: readonly RuleSampleDto[] = [];
}

class RuleSkipDto implements CodingSkip {
  @ApiProperty({ enum: codingSkipReasons, enumName: 'CodingSkipReason' })
  readonly reason: CodingSkipReason = 'exported';

  @ApiProperty()
  readonly count: number = 0;
}

class RulePreviewFieldDto {
  @ApiProperty(fieldDoc)
  readonly field: RuleField = 'glAccount';

  @ApiProperty()
  readonly transactions: number = 0;
}

export class RulePreviewDto implements RulePreview {
  @ApiProperty({ description: 'Transactions it matches, exported ones included.' })
  readonly matching: number = 0;

  @ApiProperty({ description: 'Those that are open, the newest 10,000 at most: `changed + unchanged + skipped`.' })
  readonly selected: number = 0;

  @ApiProperty({ description: 'True where more are open: apply it once more afterwards.' })
  readonly more: boolean = false;

  @ApiProperty()
  readonly changed: number = 0;

  @ApiProperty()
  readonly unchanged: number = 0;

  @ApiProperty()
  readonly skipped: number = 0;

  @ApiProperty({ type: [RuleSkipDto] })
  readonly skips: readonly RuleSkipDto[] = [];

  @ApiProperty({ type: [RulePreviewFieldDto], description: 'How many transactions get a new value, by field.' })
  readonly fields: readonly RulePreviewFieldDto[] = [];
}
