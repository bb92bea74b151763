import { Module, type DynamicModule } from '@nestjs/common';
import { LOG_DESTINATION } from '../logging/logging.module';
import type { LogCapture } from './log-capture';

/** Sends the log of a test application into a capture. */
@Module({})
export class LogModule {
  static into(capture: LogCapture): DynamicModule {
    const destination = { provide: LOG_DESTINATION, useValue: capture };
    return { module: LogModule, global: true, providers: [destination], exports: [destination] };
  }
}
