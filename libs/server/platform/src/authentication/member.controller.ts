import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { InvitedMember, MemberView } from '@kontor/api-contracts';
import { Access } from '../access/access-rule';
import type { Actor } from '../access/actor';
import { CurrentActor } from '../access/current-actor';
import { IdPipe } from '../http/id-pipe';
import { Idempotent } from '../idempotency/idempotent';
import { InvitedMemberDto, MemberChangeDto, MemberDto, MemberInvitationDto } from './member.dto';
import { MemberInviter } from './member-inviter';
import { MemberKeeper } from './member-keeper';
import { MemberList } from './member-list';

@ApiTags('members')
@Access('admin')
@Controller('members')
export class MemberController {
  constructor(
    private readonly members: MemberList,
    private readonly inviter: MemberInviter,
    private readonly keeper: MemberKeeper,
  ) {}

  @Get()
  @ApiOkResponse({ type: [MemberDto] })
  list(@CurrentActor() { organizationId }: Actor): Promise<readonly MemberView[]> {
    return this.members.of(organizationId);
  }

  @Post()
  @Idempotent({ secretAnswer: true })
  @ApiCreatedResponse({ type: InvitedMemberDto })
  invite(@CurrentActor() actor: Actor, @Body() body: MemberInvitationDto): Promise<InvitedMember> {
    return this.inviter.invite(actor, body);
  }

  /** The id is the one of the user. */
  @Patch(':id')
  @ApiOkResponse({ type: MemberDto })
  change(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() { role }: MemberChangeDto): Promise<MemberView> {
    return this.keeper.change(actor, id, role);
  }

  /** The id is the one of the user. Ends the person's tokens here, and their sessions where they belong nowhere else. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keeper.remove(actor, id);
  }
}
