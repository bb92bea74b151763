import { readFaultOrder } from '../../admin-plane/read-fault-order';
import type { Fault } from '../../faults/fault';
import type { Answer } from '../../gateway/answer';
import { param } from '../../gateway/call';
import type { OpenRoute } from '../../gateway/route';
import type { World } from '../../world';
import { faultsAddress, liftAddress } from '../addresses';
import { goOn, screen } from '../frame/answers';
import { done, shown, type Visit } from '../frame/visit';
import { postButton } from '../html/form';
import { html, type Html } from '../html/html';
import { emptyNote, table } from '../html/table';
import { nameOf } from '../language/texts';
import { faultForm, orderIn } from './fault-form';

const clearAddress = `${faultsAddress}/clear`;

export const faultRoutes = (world: World): readonly OpenRoute[] => [
  shown(world, faultsAddress, show),
  done(world, faultsAddress, (_visit, form) => set(world, form)),
  done(world, clearAddress, () => {
    world.faults.clear();
    return goOn(faultsAddress, 'faults-cleared');
  }),
  done(world, `${faultsAddress}/:id/remove`, ({ call }) => goOn(faultsAddress, world.faults.lift(param(call, 'id')) ? 'fault-removed' : 'fault-gone')),
];

function set(world: World, form: URLSearchParams): Answer {
  const order = readFaultOrder(orderIn(form));
  if (typeof order === 'string') return goOn(faultsAddress, 'fault-refused');
  world.faults.set(order);
  return goOn(faultsAddress, 'fault-added');
}

function show(visit: Visit): Answer {
  const { texts, world } = visit;
  const faults = world.faults.all();
  const body = html`<h1>${texts.sections.faults}</h1>
<p class="lead">${texts.faults.lead}</p>
<h2>${texts.faults.active}</h2>
${faults.length === 0 ? emptyNote(texts.faults.none) : active(visit, faults)}
<h2>${texts.faults.add}</h2>
${faultForm(visit)}`;
  return screen(visit, { title: texts.sections.faults, body, section: 'faults' });
}

function active({ texts: { faults: texts }, format }: Visit, faults: readonly Fault[]): Html {
  const rows = table(
    [
      { title: texts.kind, cell: ({ kind }) => html`${nameOf(texts.names, kind)}<br><small><code>${kind}</code></small>` },
      { title: texts.method, cell: ({ method }) => method ?? texts.anyMethod },
      { title: texts.path, cell: ({ path }) => html`<code>${path}</code>` },
      { title: texts.firstCall, isNumber: true, cell: ({ firstCall }) => format.count(firstCall) },
      { title: texts.calls, isNumber: true, cell: ({ calls }) => (calls === undefined ? texts.every : format.count(calls)) },
      { title: texts.percent, isNumber: true, cell: ({ chance }) => chance && `${format.count(chance.percent)} %` },
      { title: texts.milliseconds, isNumber: true, cell: ({ milliseconds }) => format.count(milliseconds) },
      { title: texts.seen, isNumber: true, cell: ({ seen }) => format.count(seen) },
      { title: texts.struck, isNumber: true, cell: ({ struck }) => format.count(struck) },
      { title: '', cell: ({ id }) => postButton(liftAddress(id), texts.remove) },
    ],
    faults,
  );
  return html`${rows}<div>${postButton(clearAddress, texts.clear)}</div>`;
}
