export { TestDatabase } from './test-database';
export { until, untilLocked } from './waiting';
