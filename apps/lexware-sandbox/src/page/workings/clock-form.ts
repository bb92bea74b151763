import { DateTime } from 'luxon';
import type { MovableClock } from '../../clock/movable-clock';
import { integerOf } from '../../json/read-json';
import { workingsAddress } from '../addresses';
import type { Visit } from '../frame/visit';
import { field, postButton, select } from '../html/form';
import { html, type Html } from '../html/html';

export const clockAddress = `${workingsAddress}/clock`;
const zone = 'Europe/Berlin';

const milliseconds: Readonly<Record<string, number>> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };
/** What a clock can be advanced by at once, in any unit: some eleven years. */
const mostAtOnce = 4_000 * 86_400_000;

export function clockForms({ texts: { clock: texts }, format, world, call }: Visit): Html {
  const { standsStill } = world.clock;
  const local = DateTime.fromJSDate(call.now, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
  const units = Object.entries(texts.units).map(([value, text]) => ({ value, text }));
  return html`<div class="card">
<div><strong class="time">${format.instant(call.now)}</strong> ${standsStill ? texts.stands : texts.runs}
${postButton(`${clockAddress}/${standsStill ? 'run' : 'stop'}`, standsStill ? texts.run : texts.stop)}</div>
<form method="post" action="${clockAddress}/advance" class="filter">
${field('by', texts.advance, html`<input id="by" name="by" type="number" value="1" required>`)}
${field('unit', texts.unit, select('unit', units, 'days'))}
<p class="field"><button type="submit">${texts.move}</button></p></form>
<form method="post" action="${clockAddress}/stand" class="filter">
${field('at', texts.standAt, html`<input id="at" name="at" type="datetime-local" value="${local}" required>`)}
<p class="field"><button type="submit">${texts.set}</button></p></form>
</div>`;
}

/** Answers whether the form could be read. */
export function advance(clock: MovableClock, form: URLSearchParams): boolean {
  const count = integerOf(form.get('by') ?? '');
  const unit = milliseconds[form.get('unit') ?? ''];
  if (count === undefined || unit === undefined || Math.abs(count * unit) > mostAtOnce) return false;
  clock.advance(count * unit);
  return true;
}

export function stand(clock: MovableClock, form: URLSearchParams): boolean {
  const instant = DateTime.fromISO(form.get('at') ?? '', { zone });
  if (instant.isValid) clock.standAt(instant.toJSDate());
  return instant.isValid;
}
