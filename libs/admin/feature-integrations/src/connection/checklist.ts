import type { SetupHookView, SetupReportView } from '@kontor/api-contracts';
import type { BeforeSetUp } from '@kontor/admin-data-access';

/** One part of a set-up as it stands on the list. */
export interface CheckItem extends SetupHookView {
  readonly state: SetupReportView['did'] | 'running' | 'waiting';
  /** Of the last time, unless that is just being repeated. */
  readonly report: SetupReportView | undefined;
}

/** Every part in its order; while a set-up runs, those it has not reported on yet run or wait. */
export function checklist(hooks: readonly SetupHookView[], reports: readonly SetupReportView[], before: BeforeSetUp | undefined): readonly CheckItem[] {
  const isDone = (report: SetupReportView): boolean => before === undefined || before.get(report.hook) !== report.ranAt;
  const done = hooks.map(({ hook }) => reports.find((report) => report.hook === hook && isDone(report)));
  const next = done.indexOf(undefined);
  const pending = (place: number) => (before !== undefined && place === next ? 'running' : 'waiting');
  return hooks.map(({ hook, title }, place) => {
    const report = done[place];
    return { hook, title, report, state: report?.did ?? pending(place) };
  });
}
