import type { ItemTimeline, ItemView, Page, RunView, Selection } from '@kontor/api-contracts';
import type { Office } from '@kontor/server-platform/testing';
import { LaneProcessor } from '../jobs/lane.processor';
import type { ExportOffice } from './export-office';
import type { ExportsApp } from './exports-app';

type Who = Pick<Office, 'browser'>;

export async function start({ browser }: Who, { id }: { readonly id: string }, selection: Selection): Promise<RunView> {
  return (await browser.post(`/connections/${id}/runs`, selection).expect(201)).body as RunView;
}

/** Starts an export of these over the office's connection. */
export const startOf = (office: ExportOffice, transactionIds: readonly string[]): Promise<RunView> => start(office, office.connection, { transactionIds });

export const readRun = async ({ browser }: Who, id: string): Promise<RunView> => (await browser.get(`/runs/${id}`).expect(200)).body as RunView;

export const itemsOf = async ({ browser }: Who, runId: string): Promise<readonly ItemView[]> => ((await browser.get(`/runs/${runId}/items?limit=200`).expect(200)).body as Page<ItemView>).items;

export const timelineOf = async ({ browser }: Who, itemId: string): Promise<ItemTimeline> => (await browser.get(`/export-items/${itemId}`).expect(200)).body as ItemTimeline;

export const tellRun = async ({ browser }: Who, runId: string, deed: string): Promise<RunView> => (await browser.post(`/runs/${runId}/${deed}`).expect(200)).body as RunView;

/** The lane answers one ring: it works until nothing is due. */
export const work = ({ app }: ExportsApp, { organizationId, connection }: ExportOffice): Promise<void> => app.get(LaneProcessor).hear({ organizationId, connectionId: connection.id });

/** Whatever waits for a later time is due at once. */
export async function dueNow({ database }: ExportsApp, { connection }: ExportOffice): Promise<void> {
  await database.asOwner('update export_item set not_before = now() where connection_id = $1', [connection.id]);
  await database.asOwner('update lane set not_before = null where connection_id = $1', [connection.id]);
}

/** The figures of the equation, in one line: `4 = 2 exported + 1 failed + 1 skipped + 0 waiting`. */
export function equation({ selected, exported, failed, skipped, waiting }: RunView): string {
  if (selected !== exported + failed + skipped + waiting) throw new Error(`The equation does not hold: ${JSON.stringify({ selected, exported, failed, skipped, waiting })}`);
  return `${selected} = ${exported} exported + ${failed} failed + ${skipped} skipped + ${waiting} waiting`;
}

/** Why items were held back: `KON-pending 2`. */
export const causes = ({ groups }: Pick<RunView, 'groups'>): readonly string[] => groups.map(({ issue, count }) => `${issue.code} ${count}`);

/** What stands in the ledger of an office. */
export const books = ({ company }: ExportOffice): Readonly<Record<string, number>> => company.ledger.objects();
