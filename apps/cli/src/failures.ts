import { CommanderError } from 'commander';

/** What a shell script can branch on. */
export const exitCodes = { done: 0, incomplete: 1, usage: 2, notSignedIn: 3, unreachable: 4 } as const;

/** Something the person can do something about: told in one line, without a stack. */
export class Failure extends Error {
  override name = 'Failure';

  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof Failure) return error.exitCode;
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  return exitCodes.incomplete;
}

/** Commander has said already what was wrong with the words on the command line. */
export function explain(error: unknown): string {
  if (error instanceof CommanderError) return '';
  if (error instanceof Failure) return `${error.message}\n`;
  return `Something went wrong inside rungs: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}
