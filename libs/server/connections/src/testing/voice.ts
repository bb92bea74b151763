import type { ConnectionView } from '@kontor/api-contracts';
import { faultBehind } from '../remote/remote-problem';
import { RemoteDesk } from '../remote/remote-desk';
import { Connection } from '../persistence/connection.entity';
import type { Office, TestApp } from '@kontor/server-platform/testing';

/** Speaks to the ledger as a plugin does, over one context. */
export interface Voice {
  /** What came of it: `company`, or the code of the fault. */
  ask(): Promise<string>;
}

export async function voiceOf({ app, scope }: TestApp, { organizationId }: Office, { id }: ConnectionView): Promise<Voice> {
  const connection = await scope.run(organizationId, (em) => em.findOneOrFail(Connection, { id }));
  const desk = app.get(RemoteDesk);
  const { remote } = desk.context(desk.callerOf(connection), new AbortController().signal);
  return {
    ask: async () => {
      try {
        await remote.send({ method: 'GET', path: '/company' });
        return 'company';
      } catch (error) {
        // What the ledger or the sign-in server said is the answer; anything else fails the test.
        const fault = faultBehind(error);
        if (!fault) throw error;
        return fault.code;
      }
    },
  };
}
