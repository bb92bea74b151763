import type { CodingBatchView, RulePreview, RuleProposal, RuleTrialResult } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { Access, CurrentActor, Idempotent, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RuleApplier } from '../application/trials/rule-applier';
import { RuleProposer } from '../application/trials/rule-proposer';
import { RuleTester } from '../application/trials/rule-tester';
import { CodingBatchDto } from './coding-batch.dto';
import { RuleProposalDto } from './rule.dto';
import { RulePreviewDto, RuleTrialDto, RuleTrialResultDto } from './rule-trial.dto';

@ApiTags('rules')
@Controller()
export class RuleTrialController {
  constructor(
    private readonly scope: TenantScope,
    private readonly tester: RuleTester,
    private readonly applier: RuleApplier,
    private readonly proposer: RuleProposer,
  ) {}

  /** What a rule, kept or not, would have done in the last twelve months. Nothing is changed. */
  @Post('rules\\:test')
  @Access('accountant')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: RuleTrialResultDto })
  test(@CurrentActor() { organizationId }: Actor, @Body() body: RuleTrialDto): Promise<RuleTrialResult> {
    return this.scope.run(organizationId, (em) => this.tester.test(em, body.toTrial()));
  }

  /** The counts that `apply` would give now. Nothing is changed. */
  @Post('rules/:id/preview')
  @Access('accountant')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: RulePreviewDto })
  preview(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<RulePreview> {
    return this.scope.run(organizationId, (em) => this.applier.preview(em, id));
  }

  /** Applies the rule to open transactions as one batch that can be undone; never over what a person decided. */
  @Post('rules/:id/apply')
  @Access('accountant')
  @Idempotent()
  @ApiCreatedResponse({ type: CodingBatchDto })
  apply(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CodingBatchView> {
    return this.scope.run(actor.organizationId, (em) => this.applier.apply(em, actor, id));
  }

  /** A rule that would code such transactions as this one is; it is not kept. */
  @Get('transactions/:id/rule-proposal')
  @Access('viewer')
  @ApiOkResponse({ type: RuleProposalDto })
  propose(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<RuleProposal> {
    return this.scope.run(organizationId, (em) => this.proposer.propose(em, id));
  }
}
