/** Something without which Kontor cannot do its work. */
export interface ReadinessCheck {
  /** As shown to the operator, `database`. */
  readonly name: string;
  /** Throws when it does not answer. */
  check(): Promise<void>;
}

/** The checks of this process: those of the platform, and what rooms add while they boot. */
export class ReadinessChecks {
  private readonly checks: ReadinessCheck[];

  constructor(checks: readonly ReadinessCheck[] = []) {
    this.checks = [...checks];
  }

  add(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  all(): readonly ReadinessCheck[] {
    return this.checks;
  }
}

const longestMs = 2000;

export class CheckTimeoutError extends Error {
  constructor(name: string) {
    super(`${name} did not answer within ${longestMs} ms`);
    this.name = 'CheckTimeoutError';
  }
}

/** Undefined when the thing answers in time, else why not. */
export async function failureOf(needed: ReadinessCheck): Promise<Error | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CheckTimeoutError(needed.name)), longestMs);
  });
  try {
    await Promise.race([needed.check(), tooLate]);
    return undefined;
  } catch (error) {
    // Whatever the check throws means the same: not ready.
    return error instanceof Error ? error : new Error('check failed');
  } finally {
    clearTimeout(timer);
  }
}
