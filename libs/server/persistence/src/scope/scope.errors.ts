/** A defect: the caller handed on something that is no id. */
export class InvalidScopeError extends Error {
  constructor(kind: string) {
    super(`The id of the ${kind} is not a UUID`);
    this.name = 'InvalidScopeError';
  }
}

/** A defect: one transaction cannot work for two parties. */
export class ScopeChangedError extends Error {
  constructor(outer: string, inner: string) {
    super(`A transaction for one ${outer} cannot change to another scope (${inner}). End it first.`);
    this.name = 'ScopeChangedError';
  }
}

/** A defect: there is no commit to wait for. */
export class OutsideScopeError extends Error {
  constructor(what: string) {
    super(`${what} works only inside TenantScope`);
    this.name = 'OutsideScopeError';
  }
}
