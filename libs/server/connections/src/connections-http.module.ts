import { Module } from '@nestjs/common';
import { ConnectionCareController } from './http/connection-care.controller';
import { ConnectionController } from './http/connection.controller';
import { ConnectionPresenter } from './http/connection-presenter';
import { ExporterController } from './http/exporter.controller';
import { SetUpController } from './http/set-up.controller';
import { OAuthCallbackController } from './http/oauth-callback.controller';

/** The callback stands before the routes with an id, so that `oauth` is not read as one. */
@Module({
  controllers: [OAuthCallbackController, ExporterController, ConnectionController, ConnectionCareController, SetUpController],
  providers: [ConnectionPresenter],
})
export class ConnectionsHttpModule {}
