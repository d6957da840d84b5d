import { ProblemError } from '../shared/problem-error.js';

/** The server understood and said no: sending the same again changes nothing. */
export const isRefused = (error: unknown): boolean => error instanceof ProblemError && error.status === 400;
