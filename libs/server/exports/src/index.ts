export { ExportsHttpModule } from './exports-http.module';
export { ExportsJobsModule } from './exports-jobs.module';
export { ExportsModule } from './exports.module';
export { exportProblems } from './domain/export-problems';
