import { defaultBehaviour, switches, type Behaviour } from '../../behaviour';
import { workingsAddress } from '../addresses';
import type { Visit } from '../frame/visit';
import { field, select } from '../html/form';
import { html, type Html } from '../html/html';
import { nameOf } from '../language/texts';

export const behaviourAddress = `${workingsAddress}/behaviour`;

const choices: Readonly<Record<string, readonly string[]>> = switches;

/** One control for each switch there is. */
export function behaviourForm({ texts: { behaviour: texts }, world }: Visit): Html {
  const names = Object.keys(defaultBehaviour) as (keyof Behaviour)[];
  const control = (name: keyof Behaviour) => {
    const value = String(world.behaviour[name]);
    const options = choices[name]?.map((choice) => ({ value: choice, text: nameOf(texts.values, choice) }));
    return options ? select(name, options, value) : html`<input id="${name}" name="${name}" type="number" min="0" value="${value}" required>`;
  };
  const advice = (name: keyof Behaviour) => (world.behaviour[name] === defaultBehaviour[name] ? undefined : texts.normal(nameOf(texts.values, String(defaultBehaviour[name]))));
  return html`<form method="post" action="${behaviourAddress}" class="card grid">
${names.map((name) => field(name, nameOf(texts.names, name), control(name), advice(name)))}
<p class="field"><button type="submit" class="main">${texts.save}</button></p>
</form>`;
}
