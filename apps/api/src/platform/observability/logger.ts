import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { redacted } from './redaction.js';

type Level = 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'fatal';

/**
 * Lines of JSON: ids and codes, never what people wrote or prove themselves with. Whatever is handed to it goes
 * through `redacted`, so that a careless caller cannot write a secret down.
 */
export class JsonLogger implements LoggerService {
  readonly pino: Logger;
  private readonly flushNow: () => void;

  /** @param destination somewhere else than standard output */
  constructor(level: string, destination?: DestinationStream) {
    // Lines are gathered: one write to the terminal per request would cost more than the line.
    const gathered = pino.destination({ sync: false, minLength: 4_096 });
    this.flushNow = () => gathered.flushSync();
    // Errors arrive here redacted; pino's own way of writing them would undo their type.
    const serializers = { err: (error: unknown) => error };
    this.pino = pino(
      { level, base: undefined, serializers, timestamp: pino.stdTimeFunctions.isoTime },
      destination ?? gathered,
    );
    if (level !== 'silent') setInterval(() => gathered.flush(), 1_000).unref();
  }

  /** Before the process ends. */
  flush(): void {
    this.flushNow();
  }

  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const context = rest.at(-1);
    const fields =
      typeof message === 'object' && message !== null && !(message instanceof Error)
        ? { ...message }
        : { msg: message };
    this.pino[level](redacted({ ...(typeof context === 'string' && { context }), ...fields }));
  }
}
