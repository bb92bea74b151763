import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ProblemBook } from './problem-book';
import type { ProblemCatalogue } from './problem-catalogue';
import { platformProblems } from './platform-problems';

class RoomProblems {}

/** Holds the one book of problems. A room adds its own with `imports: [ProblemsModule.forRoom(itsProblems)]`. */
@Global()
@Module({
  providers: [{ provide: ProblemBook, useFactory: () => bookWith(platformProblems) }],
  exports: [ProblemBook],
})
export class ProblemsModule {
  static forRoom(catalogue: ProblemCatalogue): DynamicModule {
    const token = Symbol('room problems');
    return {
      module: RoomProblems,
      providers: [{ provide: token, inject: [ProblemBook], useFactory: (book: ProblemBook) => book.add(catalogue) }],
    };
  }
}

function bookWith(catalogue: ProblemCatalogue): ProblemBook {
  const book = new ProblemBook();
  book.add(catalogue);
  return book;
}
