import { defineExporter, type FileArtifact, type FileRow, type FileRun, type Operation, type Plan, type PlanInput } from '@kontor/exporter-contract';
import { toDecimal } from '@kontor/kernel';

const text = (de: string, en: string) => ({ de, en });

function plan({ transaction, written, naturalKey }: PlanInput<unknown>): Plan<Operation<string, { key: string; line: string; receipts: readonly string[] }>> {
  if (written.length > 0) return { outcome: 'nothing-to-do', reason: { code: 'PAP-already-filed' } };
  const line = `${transaction.transactionDate} ${toDecimal(transaction.billing)} ${transaction.billing.currency} ${transaction.merchant.name}`;
  const input = { key: naturalKey, line, receipts: transaction.receipts.map(({ id }) => id) };
  return { outcome: 'do', operations: [{ id: 'line', step: 'line', input, explain: text('Zeile', 'Line'), amount: transaction.billing }] };
}

const inputsOf = (row: FileRow) => row.operations as readonly { readonly key: string; readonly line: string; readonly receipts: readonly string[] }[];

/** A list of lines, and beside it one file per receipt. */
async function* assemble(rows: AsyncIterable<FileRow>, run: FileRun<unknown>): AsyncGenerator<FileArtifact> {
  const receipts: string[] = [];
  async function* lines(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`# ${run.startedAt.toISOString()}\n`);
    for await (const row of rows) {
      for (const input of inputsOf(row)) {
        receipts.push(...input.receipts);
        yield Buffer.from(`${input.key} ${input.line}\n`);
      }
    }
  }
  yield { name: 'journal.txt', mimeType: 'text/plain', bytes: lines() };
  for (const id of receipts) {
    const { fileName, bytes } = await run.openReceipt(id);
    yield { name: fileName, mimeType: 'application/pdf', bytes: once(bytes) };
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The smallest exporter that makes files. */
export const paperExporter = defineExporter({
  manifest: {
    id: 'paper',
    contract: 1,
    displayName: 'Paper',
    summary: text('Eine Liste zum Abheften.', 'A list for the file.'),
    markets: ['DE'],
    logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M6 2h12v20H6z"/></svg>',
    hosts: {},
    capabilities: {},
    auth: [{ kind: 'none', title: text('Ohne Anmeldung', 'Without signing in'), explain: text('Papier ist geduldig.', 'Paper is patient.'), unlocks: [] }],
    settings: {},
    rateLimits: [],
    remote: {
      idempotencyKey: 'none',
      canUpdate: false,
      canDelete: false,
      receipts: { mimeTypes: ['application/pdf'], maxBytes: 1_000_000, maxCount: 5 },
      maxRequestMilliseconds: 0,
      readLagMilliseconds: 0,
    },
  },
  messages: {
    'PAP-already-filed': {
      title: text('Die Transaktion ist schon abgeheftet.', 'The transaction is filed already.'),
      cure: text('Es ist nichts zu tun.', 'There is nothing to do.'),
      who: 'accountant',
    },
  },
  check: async () => ({ id: 'paper', name: 'Paper', attributes: {} }),
  setup: [],
  references: {},
  policy: () => [{ field: 'glAccount', rule: 'required', because: text('Jede Zeile nennt ein Konto.', 'Every line names an account.') }],
  requirements: () => [],
  plan,
  delivery: { kind: 'file', assemble },
});
