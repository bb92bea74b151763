import type { Environment } from '@kontor/server-config';
import { demoOrganization, demoOwner } from './demo-organization';
import { foundOrganization } from './found-organization';

/** Founds the demo organization; false when it is already there. */
export const foundDemoOrganization = (environment: Environment): Promise<boolean> => foundOrganization(environment, demoOrganization, demoOwner);
