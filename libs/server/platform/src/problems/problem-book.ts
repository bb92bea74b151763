import { Injectable } from '@nestjs/common';
import type { ProblemCatalogue, ProblemDefinition } from './problem-catalogue';

export class DuplicateProblemCodeError extends Error {
  constructor(code: string) {
    super(`The problem code "${code}" is registered twice. Rename it in one of the two catalogues.`);
    this.name = 'DuplicateProblemCodeError';
  }
}

/** Every problem the running application can answer with, gathered from the rooms while it boots. */
@Injectable()
export class ProblemBook {
  private readonly definitions = new Map<string, ProblemDefinition>();

  /** Adding the same catalogue object again is harmless; a second definition of a code refuses to boot. */
  add(catalogue: ProblemCatalogue): void {
    for (const [code, definition] of Object.entries(catalogue)) {
      const known = this.definitions.get(code);
      if (known !== undefined && known !== definition) throw new DuplicateProblemCodeError(code);
      this.definitions.set(code, definition);
    }
  }

  find(code: string): ProblemDefinition | undefined {
    return this.definitions.get(code);
  }

  /** A copy, sorted by code. */
  all(): ProblemCatalogue {
    return Object.fromEntries([...this.definitions].sort(([left], [right]) => (left < right ? -1 : 1)));
  }
}
