import { changeBehaviour } from '../../admin-plane/state-routes';
import type { Answer } from '../../gateway/answer';
import type { OpenRoute } from '../../gateway/route';
import type { World } from '../../world';
import { startAddress, workingsAddress } from '../addresses';
import { goOn, screen } from '../frame/answers';
import { done, shown, type Visit } from '../frame/visit';
import { html, type Html } from '../html/html';
import { behaviourAddress, behaviourForm } from './behaviour-form';
import { advance, clockAddress, clockForms, stand } from './clock-form';

const resetAddress = `${workingsAddress}/reset`;

/** Time, the switches of what nobody knows for sure, and the way back to the beginning. */
export const workingsRoutes = (world: World): readonly OpenRoute[] => [
  shown(world, workingsAddress, show),
  done(world, `${clockAddress}/stop`, ({ call }) => clockMoved(() => world.clock.standAt(call.now))),
  done(world, `${clockAddress}/run`, () => clockMoved(() => world.clock.run())),
  done(world, `${clockAddress}/advance`, (_visit, form) => clockMoved(() => advance(world.clock, form))),
  done(world, `${clockAddress}/stand`, (_visit, form) => clockMoved(() => stand(world.clock, form))),
  done(world, behaviourAddress, (_visit, form) => goOn(workingsAddress, changeBehaviour(world, Object.fromEntries(form)).status === 200 ? 'behaviour-changed' : 'behaviour-refused')),
  done(world, resetAddress, (_visit, form) => reset(world, form)),
];

const clockMoved = (move: () => boolean | void): Answer => goOn(workingsAddress, move() === false ? 'clock-refused' : 'clock-moved');

function reset(world: World, form: URLSearchParams): Answer {
  if (form.get('sure') !== 'yes') return goOn(workingsAddress, 'reset-unsure');
  world.reset();
  return goOn(startAddress, 'reset');
}

function show(visit: Visit): Answer {
  const { texts } = visit;
  const body = html`<h1>${texts.sections.workings}</h1>
<h2>${texts.clock.title}</h2>
${clockForms(visit)}
<h2>${texts.behaviour.title}</h2>
<p class="lead">${texts.behaviour.lead}</p>
${behaviourForm(visit)}
<h2>${texts.reset.title}</h2>
${resetForm(visit)}`;
  return screen(visit, { title: texts.sections.workings, body, section: 'workings' });
}

const resetForm = ({ texts: { reset: texts } }: Visit): Html => html`<form method="post" action="${resetAddress}" class="card">
<p>${texts.lead}</p>
<p><label class="check"><input type="checkbox" name="sure" value="yes" required> ${texts.sure}</label></p>
<p><button type="submit" class="danger">${texts.submit}</button></p>
</form>`;
