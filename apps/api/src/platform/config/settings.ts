import { createHmac } from 'node:crypto';
import type { Environment } from './config.js';

/** The environment, injectable, with what follows from it. */
export class Settings {
  private address: string | undefined;

  constructor(
    readonly environment: Environment,
    /** Where the database is, as the role that owns nothing. */
    readonly appUrl: string,
  ) {}

  /** Where people open Rungs, for links in mails. Never taken from a request: whoever asks could choose where it leads. */
  get publicUrl(): string {
    const { PUBLIC_URL, PORT = 3_000 } = this.environment;
    return (PUBLIC_URL ?? this.address ?? `http://localhost:${PORT}`).replace(/\/+$/, '');
  }

  /** Told once the server listens: without a `PORT` it may be another one than asked for. */
  listensAt(address: string): void {
    this.address = address;
  }

  get production(): boolean {
    return this.environment.NODE_ENV === 'production';
  }

  /** A line per request where somebody collects them; a terminal of a trial hears only of trouble. */
  get logLevel(): string {
    return this.environment.LOG_LEVEL ?? (this.production ? 'info' : 'warn');
  }

  /** The database is ours and nobody else's: a trial, a demo, a small team. */
  get embedded(): boolean {
    return this.environment.DATABASE_URL === undefined;
  }

  /** Jobs, mail and the audit's sealer run in this process too. Tests ask for them, everybody else has them. */
  get workers(): boolean {
    return this.environment.WORKERS ?? this.environment.NODE_ENV !== 'test';
  }

  /**
   * A key for one purpose, the same in each process on the same database. Without `SECRET` it follows from the
   * database's password, which is random on an embedded database; production with its own database must set it.
   */
  keyFor(purpose: string): Buffer {
    const secret = this.environment.SECRET ?? `database ${new URL(this.appUrl).password}`;
    return createHmac('sha256', secret).update(`rungs ${purpose}`).digest();
  }
}
