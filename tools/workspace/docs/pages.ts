import { exporters } from '@kontor/exporter-catalog';
import type { MessageCatalogue } from '@kontor/exporter-contract';
import { coreMessages } from '@kontor/exporter-engine';
import { httpMessages } from '@kontor/exporter-http';
import { codingRoomProblems } from '@kontor/server-coding';
import { connectionProblems } from '@kontor/server-connections';
import { exportProblems } from '@kontor/server-exports';
import { organizationProblems } from '@kontor/server-organizations';
import { platformProblems, problemDocs, type ProblemCatalogue } from '@kontor/server-platform';
import { receiptProblems } from '@kontor/server-receipts';
import { transactionProblems } from '@kontor/server-transactions';
import { messagePage } from './message-page';

const problems: ProblemCatalogue = {
  ...platformProblems,
  ...organizationProblems,
  ...transactionProblems,
  ...receiptProblems,
  ...codingRoomProblems,
  ...connectionProblems,
  ...exportProblems,
};

const chapters: Readonly<Record<string, MessageCatalogue>> = {
  Kontor: coreMessages,
  'Speaking with accounting systems': httpMessages,
  ...Object.fromEntries(exporters.map(({ manifest, messages }) => [manifest.displayName, messages])),
};

/** The pages that are made from catalogues, by their place in the repository. */
export const pages = (): Readonly<Record<string, string>> => ({
  'docs/problems.md': problemDocs(problems),
  'docs/messages.md': messagePage(chapters),
});
