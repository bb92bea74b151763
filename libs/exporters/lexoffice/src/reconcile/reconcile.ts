import type { DriftFinding, RefToCheck, StepContext } from '@kontor/exporter-contract';
import type { LexofficeSettings } from '../settings';
import type { LexofficeSteps } from '../steps/steps';
import { readVoucherEcho, type VoucherEcho } from '../steps/voucher-ref';
import { paymentDrift } from './payment-drift';
import { VoucherDesk, type Standing } from './voucher-desk';
import { differences } from './written-voucher';

/**
 * Compares the books with what was written. A paid voucher confirms its suggestion and its payment without asking for
 * each. Contacts are the company's own business and are not judged.
 */
export async function* reconcile(refs: readonly RefToCheck[], { remote, signal }: StepContext<LexofficeSettings>): AsyncIterable<DriftFinding> {
  const written = writtenVouchers(refs);
  const desk = new VoucherDesk(remote, written);
  const idByKey = new Map([...written].map(([id, { key }]) => [key, id]));
  await desk.list();
  for (const ref of refs) {
    signal.throwIfAborted();
    const finding = await judge(ref);
    if (finding) yield finding;
  }

  async function judge(check: RefToCheck): Promise<DriftFinding | undefined> {
    switch (check.step as keyof LexofficeSteps) {
      case 'createVoucher':
        return voucherDrift(check, await desk.look(check.ref.id));
      case 'attachReceipt':
        return fileDrift(check, await desk.look(textIn(check, 'voucherId')));
      case 'hintAssignment':
        return hintDrift(check, await desk.look(check.ref.id));
      case 'postPayments':
        return (await isPaid(idByKey.get(textIn(check, 'key')))) ? { key: check.key, state: 'confirmed' } : paymentDrift(check, remote);
      case 'ensureContact':
        return undefined;
    }
  }

  async function isPaid(voucherId: string | undefined): Promise<boolean> {
    return voucherId !== undefined && isSettled(await desk.look(voucherId));
  }
}

const writtenVouchers = (refs: readonly RefToCheck[]): ReadonlyMap<string, VoucherEcho> =>
  new Map(
    refs.flatMap((check) => {
      const echo = readVoucherEcho(check.ref);
      return echo ? [[check.ref.id, echo] as const] : [];
    }),
  );

/** Invoices become `paid`, credit notes `paidoff`, when their payment is assigned. */
const isSettled = (standing: Standing): boolean => standing.found !== 'gone' && ['paid', 'paidoff'].includes(standing.status);

function voucherDrift(check: RefToCheck, standing: Standing): DriftFinding {
  const { key, ref } = check;
  if (standing.found === 'gone') return { key, state: 'gone' };
  const echo = readVoucherEcho(ref);
  const changes = standing.found === 'read' && echo ? differences(echo, standing.voucher) : {};
  if (Object.keys(changes).length > 0) return { key, state: 'changed', differences: changes };
  return { key, state: isSettled(standing) ? 'confirmed' : 'unchanged' };
}

function fileDrift({ key, ref }: RefToCheck, standing: Standing): DriftFinding {
  const isLost = standing.found === 'gone' || (standing.found === 'read' && !standing.voucher.files.includes(ref.id));
  return { key, state: isLost ? 'gone' : 'unchanged' };
}

function hintDrift({ key }: RefToCheck, standing: Standing): DriftFinding {
  if (standing.found === 'gone') return { key, state: 'gone' };
  return { key, state: isSettled(standing) ? 'confirmed' : 'unchanged' };
}

const textIn = ({ ref }: RefToCheck, name: string): string => {
  const value = ref.echo?.[name];
  return typeof value === 'string' ? value : '';
};
