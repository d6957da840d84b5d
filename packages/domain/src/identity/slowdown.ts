const freeAttempts = 5;
const longestWaitSeconds = 15 * 60;

/** After a day without a failure, the failures before it are forgotten. */
export const failuresForgottenAfterHours = 24;

/** Seconds that must pass after this many failures in a row: none at first, then doubling, fifteen minutes at most. */
export function waitAfterFailures(failures: number): number {
  if (failures < freeAttempts) return 0;
  // Beyond a thousand seconds the power only grows towards infinity.
  return Math.min(2 ** Math.min(failures - freeAttempts, 10), longestWaitSeconds);
}
