import { HttpException } from '@nestjs/common';

export type FieldProblem = Readonly<{ pointer: string; code: string; detail: string }>;

export type ProblemBody = Readonly<{
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance: string;
  code: string;
  errors?: readonly FieldProblem[];
  current?: unknown;
}>;

type Extra = Readonly<{ errors?: readonly FieldProblem[]; current?: unknown; retryAfterSeconds?: number }>;

/** A refusal with a stable code that clients may branch on; the detail is for people. */
export class ProblemException extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly detail: string,
    readonly extra: Extra = {},
  ) {
    super(detail, status);
  }
}

export const problem = (status: number, code: string, detail: string, extra?: Extra): ProblemException =>
  new ProblemException(status, code, detail, extra);

/** Not possible in the present state of things; who asks does not matter. */
export const conflict = (code: string, detail: string): ProblemException => problem(409, code, detail);

/** Well-formed, but a rule of the business refuses one field; `pointer` as in RFC 6901. */
export const invalid = (pointer: string, code: string, detail: string): ProblemException =>
  problem(400, 'invalid', detail, { errors: [{ pointer, code, detail }] });

/** The row changed since the caller read it. Services attach the current state by catching it in `fresh()`. */
export class StaleVersionError extends ProblemException {
  constructor(current?: unknown) {
    super(412, 'stale', 'Somebody changed this while you were working on it.', { current });
  }
}
