/** SQLSTATE of a failed statement, whichever layer wrapped it. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // `EPIPE` has five characters as well, and is the system's.
  if ('code' in error && typeof error.code === 'string' && /^(?!EPIPE)[0-9A-Z]{5}$/.test(error.code)) return error.code;
  if ('driverError' in error) return sqlState(error.driverError);
  return undefined;
}

/** The name of the constraint that refused a row, so that a service can say what it means. */
export function violatedConstraint(error: unknown): string | undefined {
  const driver = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return driver instanceof Error && 'constraint' in driver && typeof driver.constraint === 'string'
    ? driver.constraint
    : undefined;
}

const undoneStates = ['40001', '40P01'];
const passing = new Set([...undoneStates, '57P01', '57P02', '57P03', '08000', '08001', '08003', '08006']);
const lostCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
/** How `pg` says that the connection went away, which has no code in most of its ways. */
const lostWords = /Connection terminated|connection error|terminated unexpectedly|ECONNRE(SET|FUSED)/i;

/** True when the same work may succeed a moment later: serialization failure, deadlock, lost connection. */
export function transient(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return passing.has(state);
  if (!(error instanceof Error)) return false;
  return lostWords.test(error.message) || ('code' in error && lostCodes.has(String(error.code)));
}

/** True when the database itself undid the work, and certainly: serialization failure, deadlock. A lost commit may stand. */
export const undone = (error: unknown): boolean => undoneStates.includes(sqlState(error) ?? '');

/** True when the database itself refused a statement: whatever came after it in the transaction did not happen. */
export function refused(error: unknown): boolean {
  const state = sqlState(error);
  return state !== undefined && !/^(08|57P)/.test(state);
}
