/** Requests in flight may take 15 seconds to finish, and the database a moment to stop after them. */
const patience = 20_000;

/**
 * Ends the process the orderly way on Ctrl-C and SIGTERM; asked twice, at once. Registered before listening, because
 * a signal that comes earlier would otherwise leave the embedded database to its watchdog.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Stopping failed: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end).on('SIGTERM', end);
}
