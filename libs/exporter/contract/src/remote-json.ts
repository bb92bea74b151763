/** A JSON number kept as the digits it was written with, so that no amount passes through a float. */
export class DecimalNumber {
  constructor(readonly digits: string) {
    if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(digits)) throw new UnexpectedAnswerError(`"${digits}" is not a number`);
  }
  toString(): string {
    return this.digits;
  }
}

/** A number for a request body, from a plain decimal such as `135.25`. */
export const decimal = (digits: string): DecimalNumber => new DecimalNumber(digits);

/** JSON as it travels to and from the remote system. */
export type RemoteJson = string | boolean | null | DecimalNumber | readonly RemoteJson[] | RemoteJsonObject;
export interface RemoteJsonObject {
  readonly [key: string]: RemoteJson | undefined;
}

/** The remote answered with something its documentation does not allow. After a write this means: in doubt. */
export class UnexpectedAnswerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnexpectedAnswerError';
  }
}

/** Reads a remote object tolerantly: unknown members are ignored, `null` and missing are alike. */
export class RemoteReader {
  private constructor(
    private readonly members: RemoteJsonObject,
    private readonly path: string,
  ) {}

  static of(value: RemoteJson | undefined, path = 'answer'): RemoteReader {
    if (isObject(value)) return new RemoteReader(value, path);
    throw new UnexpectedAnswerError(`${path} is not an object`);
  }

  static list(value: RemoteJson | undefined, path = 'answer'): readonly RemoteReader[] {
    if (!isList(value)) throw new UnexpectedAnswerError(`${path} is not a list`);
    return value.map((item, index) => RemoteReader.of(item, `${path}[${index}]`));
  }

  has(key: string): boolean {
    return this.members[key] !== undefined && this.members[key] !== null;
  }

  text(key: string): string {
    const found = this.optionalText(key);
    if (found === undefined) throw new UnexpectedAnswerError(`${this.path}.${key} is missing`);
    return found;
  }

  /** Numbers are read as their digits: some systems switch between the two. */
  optionalText(key: string): string | undefined {
    const value = this.members[key];
    if (value instanceof DecimalNumber) return value.digits;
    return typeof value === 'string' ? value : undefined;
  }

  flag(key: string): boolean {
    return this.members[key] === true;
  }

  object(key: string): RemoteReader {
    return RemoteReader.of(this.members[key], `${this.path}.${key}`);
  }

  /** Missing lists are empty. */
  objects(key: string): readonly RemoteReader[] {
    return this.has(key) ? RemoteReader.list(this.members[key], `${this.path}.${key}`) : [];
  }

  texts(key: string): readonly string[] {
    const value = this.members[key];
    return isList(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  }
}

const isList = (value: RemoteJson | undefined): value is readonly RemoteJson[] => Array.isArray(value);

const isObject = (value: RemoteJson | undefined): value is RemoteJsonObject =>
  typeof value === 'object' && value !== null && !isList(value) && !(value instanceof DecimalNumber);
