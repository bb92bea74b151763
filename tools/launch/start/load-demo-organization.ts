import type { StackContext } from '../stack/app-specs';

/** How to sign in to the organization with which a newcomer looks around. */
export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
}

/** Called after the migrations and before the processes start; on later starts the organization is already there. */
export const loadDemoOrganization = async (_context: StackContext): Promise<DemoSignIn | undefined> => undefined;
