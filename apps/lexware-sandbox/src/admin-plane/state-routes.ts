import { defaultBehaviour, switches, type Behaviour } from '../behaviour';
import { noContent, ok, type Answer } from '../gateway/answer';
import type { OpenRoute } from '../gateway/route';
import { integerOf, isRecord, textOf, type JsonRecord } from '../json/read-json';
import type { World } from '../world';
import { adminRefusal } from './admin-answers';
import { strangeField } from './read-fault-order';

/** Health, reset, time and behaviour. */
export const stateRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/__sandbox/health', takes: 'nothing', handle: (call) => ok({ status: 'up', now: call.now.toISOString() }) },
  { method: 'post', path: '/__sandbox/reset', takes: 'nothing', handle: () => reset(world) },
  { method: 'get', path: '/__sandbox/clock', takes: 'nothing', handle: () => tellTime(world) },
  { method: 'post', path: '/__sandbox/clock', takes: 'json', handle: (_call, body) => moveClock(world, body) },
  { method: 'get', path: '/__sandbox/behaviour', takes: 'nothing', handle: () => ok(world.behaviour) },
  { method: 'post', path: '/__sandbox/behaviour', takes: 'json', handle: (_call, body) => changeBehaviour(world, body) },
];

function reset(world: World): Answer {
  world.reset();
  return noContent;
}

const tellTime = ({ clock }: World): Answer => ok({ now: clock.now().toISOString(), standsStill: clock.standsStill });

/** `{"standAt": instant}` stops the clock, `{"run": true}` starts it again, `{"advance": milliseconds}` moves it either way. */
function moveClock(world: World, body: unknown): Answer {
  if (!isRecord(body)) return adminRefusal(400, 'A JSON object was expected.');
  const standAt = textOf(body['standAt']);
  const advance = integerOf(body['advance']);
  const strange = strangeField(body, ['standAt', 'run', 'advance']);
  if (strange !== undefined) return adminRefusal(400, strange);
  if (body['advance'] !== undefined && advance === undefined) return adminRefusal(400, 'advance must be a whole number of milliseconds.');
  if (standAt !== undefined) {
    const instant = new Date(standAt);
    if (Number.isNaN(instant.getTime())) return adminRefusal(400, 'standAt must be an instant such as 2026-03-05T10:00:00Z.');
    world.clock.standAt(instant);
  }
  if (body['run'] === true) world.clock.run();
  if (advance !== undefined) world.clock.advance(advance);
  return tellTime(world);
}

export function changeBehaviour(world: World, body: unknown): Answer {
  if (!isRecord(body)) return adminRefusal(400, 'A JSON object was expected.');
  const changes = Object.keys(body).map((name) => readSwitch(name, body));
  const refusal = changes.find((change) => typeof change === 'string');
  if (typeof refusal === 'string') return adminRefusal(400, refusal);
  world.behaviour = Object.assign({ ...world.behaviour }, ...changes) as Behaviour;
  return ok(world.behaviour);
}

function readSwitch(name: string, body: JsonRecord): Partial<Behaviour> | string {
  const values: readonly string[] | undefined = (switches as Readonly<Record<string, readonly string[]>>)[name];
  const text = textOf(body[name]) ?? '';
  if (values) return values.includes(text) ? { [name]: text } : `${name} can be ${values.join(' or ')}.`;
  const number = integerOf(body[name]);
  if (!(name in defaultBehaviour)) return `There is no switch ${name}. There are: ${Object.keys(defaultBehaviour).join(', ')}.`;
  return number !== undefined && number >= 0 ? { [name]: number } : `${name} must be a whole number.`;
}
