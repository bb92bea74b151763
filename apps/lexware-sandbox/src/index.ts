export { createSandbox, type RunningSandbox, type Sandbox } from './create-sandbox';
export { defaultSettings, sandboxAccountSystem, type SandboxSettings } from './sandbox-settings';
export { defaultClient, type OAuthClient } from './oauth/oauth-client';
export { atelierKleinId, nordlichtId, publicKey, sandboxKey, smallBusinessKey } from './organizations/seed';
export { defaultBehaviour, type Behaviour } from './behaviour';
export { faultKinds, requestFaultKinds, type Chance, type Fault, type FaultKind, type FaultOrder, type RequestFaultKind } from './faults/fault';
export type { RequestCount } from './gateway/request-log';
export type { World } from './world';
