export { type ConnectionsApp, arrangedWith, startConnectionsApp, testExporters } from './connections-app';
export type { Arrival } from './house/counter';
export { houseExporter } from './house/house-exporter';
export { type HouseCompany, LedgerHouse } from './house/ledger-house';
export type { Fate, Held } from './house/orders';
export { oauthClient } from './house/sign-in-window';
export { connectByKey, connected, readConnection, setUp, signedIn, signInAddress, visit } from './journeys';
