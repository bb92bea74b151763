import type { ConnectionBegun, ConnectionView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, CurrentActor, Idempotent, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ConnectionFinder } from '../application/connection-finder';
import { KeyConnector } from '../application/key-connector';
import { connectionProblem } from '../domain/connection-problems';
import { SignInStarter } from '../sign-in/sign-in-starter';
import { ConnectionBegunDto, ConnectionDto, NewConnectionDto, SignInAgainDto } from './connection.dto';
import { ConnectionPresenter } from './connection-presenter';

@ApiTags('connections')
@Controller('connections')
export class ConnectionController {
  constructor(
    private readonly finder: ConnectionFinder,
    private readonly signIn: SignInStarter,
    private readonly keys: KeyConnector,
    private readonly presenter: ConnectionPresenter,
  ) {}

  @Post()
  @Access('admin')
  @Idempotent({ secretAnswer: true })
  @ApiCreatedResponse({ type: ConnectionBegunDto })
  connect(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Body() { exporterId, authKind, settings = {}, apiKey }: NewConnectionDto): Promise<ConnectionBegun> {
    return this.begin(actor, locale, { exporterId, authKind, settings, apiKey: authKind === 'api-key' ? apiKey : undefined });
  }

  @Get()
  @Access('viewer')
  @ApiOkResponse({ type: [ConnectionDto] })
  async list(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale): Promise<readonly ConnectionView[]> {
    const connections = await this.finder.all(organizationId);
    return connections.map((connection) => this.presenter.connection(connection, locale));
  }

  @Get(':id')
  @Access('viewer')
  @ApiOkResponse({ type: ConnectionDto })
  async read(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.presenter.connection(await this.finder.get(organizationId, id), locale);
  }

  /** Signs in again, for a connection that needs it or whose key ran out; the company must be the same. */
  @Post(':id/sign-in')
  @Access('admin')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ConnectionBegunDto })
  async signInAgain(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Body() body: SignInAgainDto): Promise<ConnectionBegun> {
    const { exporterId, authKind, settings } = await this.finder.get(actor.organizationId, id);
    if (authKind === 'api-key' && body.apiKey === undefined) throw connectionProblem('api-key-required');
    const apiKey = authKind === 'api-key' ? body.apiKey : undefined;
    return this.begin(actor, locale, { exporterId, authKind, settings, apiKey, connectionId: id });
  }

  private async begin(actor: Actor, locale: Locale, wish: Beginning): Promise<ConnectionBegun> {
    const { authKind, apiKey, connectionId, ...rest } = wish;
    const again = connectionId === undefined ? {} : { connectionId };
    if (authKind === 'oauth2') return { connection: null, authorizeUrl: await this.signIn.start(actor, { ...rest, ...again }) };
    const connection = await this.keys.connect(actor, { ...rest, ...again, ...(apiKey === undefined ? {} : { apiKey }) });
    return { connection: this.presenter.connection(connection, locale), authorizeUrl: null };
  }
}

interface Beginning {
  readonly exporterId: string;
  readonly authKind: NewConnectionDto['authKind'];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly apiKey: string | undefined;
  readonly connectionId?: string;
}
