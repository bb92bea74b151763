import type { AccountingExporter } from '@kontor/exporter-contract';
import { CodingModule } from '@kontor/server-coding';
import { OrganizationsModule } from '@kontor/server-organizations';
import { PersistenceModule } from '@kontor/server-persistence';
import { ProblemsModule } from '@kontor/server-platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { ConnectionChecker } from './application/connection-checker';
import { ConnectionFinder } from './application/connection-finder';
import { CompanyInquiry } from './application/company-inquiry';
import { ConnectionFounder } from './application/connection-founder';
import { ConnectionPauser } from './application/connection-pauser';
import { ConnectionRegister } from './application/connection-register';
import { ConnectionSteward } from './application/connection-steward';
import { CredentialRotation } from './application/credential-rotation';
import { Disconnector } from './application/disconnector';
import { EXPORTERS, ExporterShelf } from './application/exporter-shelf';
import { FieldLocker } from './application/field-locker';
import { KeyConnector } from './application/key-connector';
import { MessageBook } from './application/message-book';
import { StewardJournal } from './application/steward-journal';
import { connectionProblems } from './domain/connection-problems';
import { Connection } from './persistence/connection.entity';
import { Credential } from './persistence/credential.entity';
import { SetupReport } from './persistence/setup-report.entity';
import { SignInAttempt } from './persistence/sign-in-attempt.entity';
import { RemoteDesk } from './remote/remote-desk';
import { RequestJournal } from './remote/request-journal';
import { SetupHosts } from './setup/setup-hosts';
import { SetupReports } from './setup/setup-reports';
import { SetupRunner } from './setup/setup-runner';
import { SetupTurn } from './setup/setup-turn';
import { CredentialVault } from './sign-in/credential-vault';
import { OAuthDesk } from './sign-in/oauth-desk';
import { RefreshTurn } from './sign-in/refresh-turn';
import { AttemptReader } from './sign-in/attempt-reader';
import { SignInFinisher } from './sign-in/sign-in-finisher';
import { SignInStarter } from './sign-in/sign-in-starter';
import { TokenKeepers } from './sign-in/token-keepers';

const jobs = [
  ExporterShelf, MessageBook, ConnectionFinder, ConnectionFounder, ConnectionPauser, ConnectionSteward, ConnectionChecker, Disconnector,
  KeyConnector, CredentialRotation, CredentialVault, OAuthDesk, RefreshTurn, TokenKeepers, AttemptReader, SignInStarter, SignInFinisher,
  RemoteDesk, RequestJournal, SetupHosts, SetupRunner, SetupReports, SetupTurn, CompanyInquiry, ConnectionRegister, FieldLocker, StewardJournal,
];

@Module({})
export class ConnectionsModule {
  /** Global, so that the rooms above find the exporters the app has chosen. */
  static withExporters(exporters: readonly AccountingExporter[]): DynamicModule {
    const entities = PersistenceModule.forFeature([Connection, Credential, SignInAttempt, SetupReport]);
    return {
      module: ConnectionsModule,
      global: true,
      imports: [entities, ProblemsModule.forRoom(connectionProblems), OrganizationsModule, CodingModule],
      providers: [{ provide: EXPORTERS, useValue: exporters }, ...jobs],
      exports: jobs,
    };
  }
}
