import { sumMoney, type Money } from '@kontor/kernel';
import type { Assignment } from './assignment';

type Side = 'voucherId' | 'transactionId';

/** Which transaction pays which voucher. */
export class AssignmentLedger {
  private readonly bySide: Readonly<Record<Side, Map<string, Assignment[]>>> = { voucherId: new Map(), transactionId: new Map() };

  add(assignment: Assignment): void {
    for (const side of ['voucherId', 'transactionId'] as const) {
      const list = this.bySide[side].get(assignment[side]);
      if (list) list.push(assignment);
      else this.bySide[side].set(assignment[side], [assignment]);
    }
  }

  all(): readonly Assignment[] {
    return [...this.bySide.voucherId.values()].flat();
  }

  ofVoucher(voucherId: string): readonly Assignment[] {
    return this.bySide.voucherId.get(voucherId) ?? [];
  }

  ofTransaction(transactionId: string): readonly Assignment[] {
    return this.bySide.transactionId.get(transactionId) ?? [];
  }

  /** Forgets a voucher that was deleted: what paid it is free again. */
  dropVoucher(voucherId: string): void {
    for (const { transactionId } of this.ofVoucher(voucherId)) {
      const rest = this.ofTransaction(transactionId).filter((assignment) => assignment.voucherId !== voucherId);
      this.bySide.transactionId.set(transactionId, rest);
    }
    this.bySide.voucherId.delete(voucherId);
  }
}

export const assignedTotal = (assignments: readonly Assignment[]): Money => sumMoney(assignments.map(({ amount }) => amount), 'EUR');
