import { isWordCharacter, type CharacterTest } from './character-sets';
import type { EdgeKind, Pattern } from './pattern';

type State =
  | { readonly kind: 'read'; readonly accepts: CharacterTest; readonly next: number }
  | { readonly kind: 'edge'; readonly edge: EdgeKind; readonly next: number }
  | { readonly kind: 'fork'; readonly nexts: readonly number[] }
  | { readonly kind: 'found' };

/** Lays a pattern out as states, each knowing the one after it. */
class StateBuilder {
  readonly states: State[] = [{ kind: 'found' }];

  /** Adds the states of a pattern before `next`; gives the first of them. */
  build(pattern: Pattern, next: number): number {
    switch (pattern.kind) {
      case 'character':
        return this.add({ kind: 'read', accepts: pattern.accepts, next });
      case 'edge':
        return this.add({ kind: 'edge', edge: pattern.edge, next });
      case 'sequence':
        return pattern.parts.reduceRight((after, part) => this.build(part, after), next);
      case 'choice':
        return this.add({ kind: 'fork', nexts: pattern.options.map((option) => this.build(option, next)) });
      case 'repetition':
        return this.repeat(pattern, next);
    }
  }

  private repeat({ part, least, most }: Extract<Pattern, { kind: 'repetition' }>, next: number): number {
    let first = next;
    if (most === undefined) first = this.loop(part, next);
    else for (let more = least; more < most; more += 1) first = this.add({ kind: 'fork', nexts: [this.build(part, first), next] });
    for (let times = 0; times < least; times += 1) first = this.build(part, first);
    return first;
  }

  private loop(part: Pattern, next: number): number {
    const fork = this.add({ kind: 'fork', nexts: [] });
    this.states[fork] = { kind: 'fork', nexts: [this.build(part, fork), next] };
    return fork;
  }

  private add(state: State): number {
    return this.states.push(state) - 1;
  }
}

/** Finds a pattern in texts by following all its branches at once: time grows with the text, never with its branches. */
export class PatternMachine {
  private readonly states: readonly State[];
  private readonly first: number;

  constructor(pattern: Pattern) {
    const builder = new StateBuilder();
    this.first = builder.build(pattern, 0);
    this.states = builder.states;
  }

  /** Whether the pattern stands anywhere in the text, which is to be in lower case. */
  isIn(text: string): boolean {
    const characters = [...text];
    let waiting: ReadonlySet<number> = new Set();
    for (let at = 0; at <= characters.length; at += 1) {
      const reached = new Set<number>();
      for (const state of [...waiting, this.first]) this.reach(state, reached, characters, at);
      if (reached.has(0)) return true;
      waiting = this.read(reached, characters[at]);
    }
    return false;
  }

  private read(reached: ReadonlySet<number>, character: string | undefined): ReadonlySet<number> {
    if (character === undefined) return new Set();
    const states = [...reached].map((index) => this.states[index]);
    return new Set(states.flatMap((state) => (state?.kind === 'read' && state.accepts(character) ? [state.next] : [])));
  }

  /** Collects every state that can be reached here without reading on. */
  private reach(start: number, reached: Set<number>, characters: readonly string[], at: number): void {
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (reached.has(index)) continue;
      reached.add(index);
      const state = this.states[index];
      if (state?.kind === 'fork') open.push(...state.nexts);
      if (state?.kind === 'edge' && holds(state.edge, characters[at - 1], characters[at])) open.push(state.next);
    }
  }
}

function holds(edge: EdgeKind, before: string | undefined, after: string | undefined): boolean {
  switch (edge) {
    case 'start':
      return before === undefined;
    case 'end':
      return after === undefined;
    case 'word-edge':
      return isWordCharacter(before) !== isWordCharacter(after);
    case 'no-word-edge':
      return isWordCharacter(before) === isWordCharacter(after);
  }
}
