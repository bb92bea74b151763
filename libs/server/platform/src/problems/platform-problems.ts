import { accessProblems } from './access-problems';
import { problemsOf } from './problem';
import { requestProblems } from './request-problems';

/** The problems every room may use. */
export const platformProblems = { ...requestProblems, ...accessProblems };

export const platformProblem = problemsOf(platformProblems);
