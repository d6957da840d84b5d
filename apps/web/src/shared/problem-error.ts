import { type FieldProblem, type Problem, problemSchema } from '@rungs/contracts/problems.js';

/** The server said no, and said why. `errors` point into the body that was sent (`/kpi/before`). */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly current: unknown;
  /** Seconds until it may be tried again, where the server said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Omit<Problem, 'type' | 'instance'> & { instance?: string }, retryAfter?: number) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.requestId = problem.instance;
    this.errors = problem.errors ?? [];
    this.current = problem.current;
    this.retryAfter = retryAfter;
  }

  /** A proxy or a crash may answer something else than a problem: the status is then all that is known. */
  static async from(response: Response): Promise<ProblemError> {
    const body: unknown = await response.json().catch(() => null);
    const parsed = problemSchema.safeParse(body);
    const after = Number(response.headers.get('retry-after') ?? Number.NaN);
    const problem = parsed.success
      ? parsed.data
      : { status: response.status, code: 'unknown', title: response.statusText };
    return new ProblemError(problem, Number.isFinite(after) ? after : undefined);
  }
}

/** Nothing came back: no network, or not in time. Whether the server acted is unknown; a key makes trying again safe. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
  constructor(
    readonly why: 'offline' | 'timeout',
    options?: ErrorOptions,
  ) {
    super(why === 'offline' ? 'The server could not be reached.' : 'The server did not answer in time.', options);
  }
}

/** The answer is not what the contract says: a fault of ours, worth a report with the path. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

export const isStale = (error: unknown): error is ProblemError => error instanceof ProblemError && error.status === 412;
export const isNotFound = (error: unknown): boolean => error instanceof ProblemError && error.status === 404;
export const isSignedOut = (error: unknown): boolean => error instanceof ProblemError && error.status === 401;

/** A chunk that is gone or an answer of another shape: a newer version was deployed, and only a reload helps. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof ContractError ||
  (error instanceof Error && /dynamically imported module|importing a module|preload CSS/iu.test(error.message));
