import type { RunProgress } from '@kontor/api-contracts';

const end = '\n\n';
const field = /^data: ?(.*)$/gm;

/** Reads server-sent events from a text that grows: each event once, as soon as it is whole. */
export class ProgressText {
  private read = 0;

  /** The events that are new in it. */
  take(text: string): readonly RunProgress[] {
    const whole = text.lastIndexOf(end) + end.length;
    if (whole <= this.read || whole < end.length) return [];
    const events = text.slice(this.read, whole).split(end);
    this.read = whole;
    return events.flatMap(progressIn);
  }
}

/** Comments that only keep the line open, and events of other kinds, hold nothing. */
function progressIn(event: string): readonly RunProgress[] {
  if (!event.includes('event: progress')) return [];
  const data = [...event.matchAll(field)].map(([, line]) => line).join('\n');
  return [JSON.parse(data) as RunProgress];
}
