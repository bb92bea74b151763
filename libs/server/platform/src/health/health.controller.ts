import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { LivenessView, ReadinessView } from '@kontor/api-contracts';
import type { Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { Public } from '../access/access-rule';
import { failureOf, type ReadinessCheck, ReadinessChecks } from './readiness-check';

const forMonitors = 'Monitors and load balancers have no account; the answer names no data.';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly checks: ReadinessChecks,
    private readonly logger: PinoLogger,
  ) {}

  @Get('live')
  @Public(forMonitors)
  @ApiOkResponse({ description: 'The process runs.' })
  live(): LivenessView {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public(forMonitors)
  @ApiOkResponse({ description: 'Everything Kontor needs answers.' })
  @ApiServiceUnavailableResponse({ description: 'Something does not; `checks` says what.' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessView> {
    const results = await Promise.all(this.checks.all().map((check) => this.resultOf(check)));
    const checks = Object.fromEntries(results);
    const status = results.every(([, result]) => result === 'ok') ? 'ok' : 'unavailable';
    response.status(status === 'ok' ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return { status, checks };
  }

  private async resultOf(check: ReadinessCheck): Promise<readonly [string, 'ok' | 'unavailable']> {
    const failure = await failureOf(check);
    if (!failure) return [check.name, 'ok'];
    this.logger.warn({ check: check.name, err: failure }, 'not ready');
    return [check.name, 'unavailable'];
  }
}
