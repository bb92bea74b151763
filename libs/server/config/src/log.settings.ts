import { IsIn } from 'class-validator';
import { Setting } from './setting';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export class LogSettings {
  @Setting({
    name: 'KONTOR_LOG_LEVEL',
    docs: `How much is logged: ${logLevels.join(', ')}.`,
    cure: `Write one of ${logLevels.join(', ')}.`,
  })
  @IsIn(logLevels)
  readonly level: LogLevel = 'info';
}
