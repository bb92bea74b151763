import { auditActions, type AuditAction, type AuditFilter } from '@kontor/api-contracts';

/** What the address of the page says: business days of whoever looks, and ids. */
export interface AuditWish {
  readonly from: string;
  readonly to: string;
  readonly who: string;
  readonly action: string;
}

export const noWish: AuditWish = { from: '', to: '', who: '', action: '' };

const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The instant a day begins where the person is; the day after it with 1. */
function beginOf(text: string, plusDays = 0): string | undefined {
  const [, year, month, date] = day.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const begin = new Date(Number(year), Number(month) - 1, Number(date) + plusDays);
  return Number.isNaN(begin.getTime()) ? undefined : begin.toISOString();
}

const knownAction = (text: string): AuditAction | undefined => auditActions.find((action) => action === text);

/** What is asked of the server; what makes no sense in the address is left out. */
export function filterOf({ from, to, who, action }: AuditWish): AuditFilter {
  const [since, until, known] = [beginOf(from), beginOf(to, 1), knownAction(action)];
  return { ...(since !== undefined && { since }), ...(until !== undefined && { until }), ...(who !== '' && { actorId: who }), ...(known !== undefined && { action: known }) };
}
