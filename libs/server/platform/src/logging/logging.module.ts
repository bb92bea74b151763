import { Module } from '@nestjs/common';
import { LogSettings } from '@kontor/server-config';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { loggerOptions } from './logger-options';

/** Where log lines go; standard output unless a test provides another stream. */
export const LOG_DESTINATION = Symbol('log destination');

/** Offers nestjs-pino's `PinoLogger` everywhere. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [LogSettings, { token: LOG_DESTINATION, optional: true }],
      useFactory: (settings: LogSettings, destination: DestinationStream | undefined) => ({
        pinoHttp: destination ? [loggerOptions(settings), destination] : loggerOptions(settings),
        forRoutes: ['{*all}'],
      }),
    }),
  ],
})
export class LoggingModule {}
