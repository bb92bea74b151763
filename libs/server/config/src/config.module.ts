import { type DynamicModule, Module } from '@nestjs/common';
import { ExporterSettings } from './exporter.settings';
import { type Settings, settingsClasses } from './settings';

/** Offers each settings class to injection under its own name, everywhere. */
@Module({})
export class ConfigModule {
  static forRoot(settings: Settings): DynamicModule {
    const providers = [
      { provide: settingsClasses.runtime, useValue: settings.runtime },
      { provide: settingsClasses.http, useValue: settings.http },
      { provide: settingsClasses.database, useValue: settings.database },
      { provide: settingsClasses.redis, useValue: settings.redis },
      { provide: settingsClasses.secrets, useValue: settings.secrets },
      { provide: settingsClasses.storage, useValue: settings.storage },
      { provide: settingsClasses.log, useValue: settings.log },
      { provide: settingsClasses.lanes, useValue: settings.lanes },
      { provide: ExporterSettings, useValue: settings.exporters },
    ];
    return { module: ConfigModule, global: true, providers, exports: providers };
  }
}
