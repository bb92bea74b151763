import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { MemberView } from '@kontor/api-contracts';
import { Access } from '../access/access-rule';
import type { Actor } from '../access/actor';
import { CurrentActor } from '../access/current-actor';
import { MemberDto } from './member.dto';
import { MemberList } from './member-list';

@ApiTags('members')
@Controller('members')
export class MemberController {
  constructor(private readonly members: MemberList) {}

  @Get()
  @Access('admin')
  @ApiOkResponse({ type: [MemberDto] })
  list(@CurrentActor() { organizationId }: Actor): Promise<readonly MemberView[]> {
    return this.members.of(organizationId);
  }
}
