import { memberProblems } from '../authentication/member-problems';
import { accessProblems } from './access-problems';
import { problemsOf } from './problem';
import { requestProblems } from './request-problems';

/** The problems every room may use. */
export const platformProblems = { ...requestProblems, ...accessProblems, ...memberProblems };

export const platformProblem = problemsOf(platformProblems);
