import { mappingProblem, type MappingProblem } from './mapping-problem';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads members of untrusted JSON and collects everything that is wrong, so that it can be mended in one go. */
export class JsonReader {
  private constructor(
    private readonly members: Members,
    private readonly path: string,
    readonly problems: MappingProblem[],
  ) {}

  /** `undefined` where the value is no object; the problem is noted then. */
  static open(value: unknown, path: string, names: readonly string[], problems: MappingProblem[]): JsonReader | undefined {
    if (!isMembers(value)) {
      problems.push(mappingProblem('not-an-object', path, names.join(', ')));
      return undefined;
    }
    const reader = new JsonReader(value, path, problems);
    for (const name of Object.keys(value)) {
      if (!names.includes(name)) problems.push(mappingProblem('unknown-member', reader.pathOf(name), names.join(', ')));
    }
    return reader;
  }

  pathOf(name: string): string {
    return this.path ? `${this.path}.${name}` : name;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.members, name) && this.members[name] !== undefined;
  }

  raw(name: string): unknown {
    return this.has(name) ? this.members[name] : undefined;
  }

  /** A member that must be there and pass the test; `expected` is an example of one that does. */
  required<Value>(name: string, test: (value: unknown) => value is Value, expected: string): Value | undefined {
    if (this.has(name)) return this.optional(name, test, expected);
    this.problems.push(mappingProblem('missing', this.pathOf(name), expected));
    return undefined;
  }

  optional<Value>(name: string, test: (value: unknown) => value is Value, expected: string): Value | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (test(value)) return value;
    this.problems.push(mappingProblem('not-valid', this.pathOf(name), expected));
    return undefined;
  }

  oneOf<Value extends string>(name: string, allowed: readonly Value[], fallback?: Value): Value | undefined {
    const value = this.raw(name) ?? fallback;
    const expected = allowed.map((word) => JSON.stringify(word)).join(', ');
    const found = allowed.find((word) => word === value);
    if (found === undefined) this.problems.push(mappingProblem(value === undefined ? 'missing' : 'not-one-of', this.pathOf(name), expected));
    return found;
  }

  /** Opens a member; nothing where it is absent. */
  child(name: string, names: readonly string[]): JsonReader | undefined {
    return this.has(name) ? JsonReader.open(this.raw(name), this.pathOf(name), names, this.problems) : undefined;
  }

  /** Opens a member that must be there; `expected` is an example of it. */
  requiredChild(name: string, names: readonly string[], expected: string): JsonReader | undefined {
    if (!this.has(name)) this.problems.push(mappingProblem('missing', this.pathOf(name), expected));
    return this.child(name, names);
  }

  /** Opens every element of a list; an absent list is empty. */
  children(name: string, names: readonly string[]): readonly JsonReader[] {
    const list = this.raw(name);
    if (list === undefined) return [];
    if (Array.isArray(list)) return list.flatMap((item: unknown, index) => JsonReader.open(item, `${this.pathOf(name)}[${index}]`, names, this.problems) ?? []);
    this.problems.push(mappingProblem('not-valid', this.pathOf(name), '[ … ]'));
    return [];
  }
}
