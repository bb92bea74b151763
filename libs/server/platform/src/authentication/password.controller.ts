import { Body, Controller, HttpCode, HttpStatus, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { SignedIn } from '../access/access-rule';
import { CurrentSession } from '../access/current-actor';
import type { LiveSession } from '../access/request-identity';
import { PasswordKeeper } from './password-keeper';
import { PasswordChangeDto } from './session.dto';

@ApiTags('session')
@Controller('session/password')
export class PasswordController {
  constructor(private readonly keeper: PasswordKeeper) {}

  /** Changes the password of the person who is signed in, and ends their other sessions. */
  @Put()
  @SignedIn()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  change(@CurrentSession() session: LiveSession, @Body() body: PasswordChangeDto, @Req() request: Request): Promise<void> {
    return this.keeper.change(session, body, request.ip ?? '');
  }
}
