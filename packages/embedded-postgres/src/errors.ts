/** Something the person who starts the program can do something about; the message is meant for them, as it is. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = 'EmbeddedPostgresError';
}

/** Two servers on the same data would destroy it, so the later one gives way. */
export class AlreadyRunningError extends EmbeddedPostgresError {
  override readonly name = 'AlreadyRunningError';
}
