export { allPages } from '../demo/kontor/all-pages';
export { KontorClient } from '../demo/kontor/kontor-client';
export { RemoteBooks, type RemoteOverview, type RemoteVoucher } from '../demo/sandbox/remote-books';
export { clearTraffic, requestsIn, trafficOf, type TrafficCount } from '../demo/sandbox/traffic';
export { connect } from '../demo/steps/connect';
export { followRun } from '../demo/steps/follow-run';
export { practiceMonth } from '../practice/practice-month';
export type { Admission } from '../journeys/usher';
