export { TestDatabase } from './test-database';
