export { type ApiClient, type Browser, program, signIn, stranger } from './browser';
export { LogCapture } from './log-capture';
export { MovingClock } from './moving-clock';
export { aColleague, anOffice, type Office, secondOrganization } from './organizations';
export { anOrganization, aPerson, makeMember, type Person, testPassword } from './people';
export { StandInDirectoryModule } from './stand-in-directory.module';
export { startTestApp, type TestApp, type TestAppOptions } from './test-app';
export { testSettings } from './test-settings';
