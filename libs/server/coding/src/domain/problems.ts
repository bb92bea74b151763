import { problemsOf } from '@kontor/server-platform';
import { batchProblems } from './batch-problems';
import { codingProblems } from './coding-problems';
import { referenceProblems } from './reference-problems';
import { ruleProblems } from './rule-problems';

/** All problems of this room. */
export const codingRoomProblems = { ...batchProblems, ...codingProblems, ...referenceProblems, ...ruleProblems };

export const codingProblem = problemsOf(codingRoomProblems);
