import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { failuresForgottenAfterHours, waitAfterFailures } from '@rungs/domain/identity/slowdown.js';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { problem } from '../../platform/http/problem.js';
import { networkOf } from './network.js';

const hour = 3_600_000;
const failuresPerNetworkAndHour = 100;

type Counted = { failures: number; last_failure: Date };

/** A failure that was counted before anyone knew, so that fifty guesses at once are fifty failures. */
export type Attempt = Readonly<{ succeeded(): Promise<void>; withdrawn(): Promise<void> }>;

/**
 * Makes guessing slow: per account a wait that doubles up to fifteen minutes and never locks anybody out for good, per
 * network a hundred failures an hour. An e-mail without an account is counted like any other.
 */
@Injectable()
export class Slowdowns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException (429) while the account or the network has to wait; such a refusal counts as nothing. */
  async begin(email: string, address: string): Promise<Attempt> {
    const now = this.clock.now();
    const [account, network] = [accountKey(email), hourlyKey('sign-in', networkOf(address), now)];
    await this.dataSource.transaction(async (db) => {
      const ofAccount = await this.locked(db, account, now);
      refuseUntil(ofAccount.last_failure.getTime() + waitAfterFailures(ofAccount.failures) * 1_000, now);
      const ofNetwork = await this.locked(db, network, now);
      if (ofNetwork.failures >= failuresPerNetworkAndHour) refuseUntil(endOfHour(now), now);
      await this.count(db, account, now);
      await this.count(db, network, now);
    });
    return {
      succeeded: async () => {
        await this.forget(email);
        await this.giveBack(network);
        await this.forgetOld();
      },
      withdrawn: async () => {
        await this.giveBack(account);
        await this.giveBack(network);
      },
    };
  }

  /** For what may happen `most` times an hour, whether it succeeds or not. `who` is an e-mail or an address. */
  async allow(what: string, who: string, most: number): Promise<void> {
    const now = this.clock.now();
    const key = hourlyKey(what, who.toLowerCase(), now);
    await this.dataSource.transaction(async (db) => {
      const { failures } = await this.locked(db, key, now);
      if (failures >= most) refuseUntil(endOfHour(now), now);
      await this.count(db, key, now);
    });
  }

  /** Whoever proved to own the mailbox need not wait for guesses that others made. */
  async forget(email: string): Promise<void> {
    await this.dataSource.query('delete from sign_in_failures where key = $1', [accountKey(email)]);
  }

  /** What is older counts as nothing. */
  private async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - failuresForgottenAfterHours * hour);
    await this.dataSource.query('delete from sign_in_failures where last_failure < $1', [before]);
  }

  private async locked(db: EntityManager, key: string, now: Date): Promise<Counted> {
    const [row] = await db.query<Counted[]>(
      `insert into sign_in_failures as f (key, failures, last_failure) values ($1, 0, $2)
       on conflict (key) do update
         set failures = case when f.last_failure < $2::timestamptz - $3 * interval '1 hour' then 0 else f.failures end
       returning failures, last_failure`,
      [key, now, failuresForgottenAfterHours],
    );
    return row ?? { failures: 0, last_failure: now };
  }

  private async count(db: EntityManager, key: string, now: Date): Promise<void> {
    await db.query('update sign_in_failures set failures = failures + 1, last_failure = $2 where key = $1', [key, now]);
  }

  private async giveBack(key: string): Promise<void> {
    await this.dataSource.query('update sign_in_failures set failures = greatest(failures - 1, 0) where key = $1', [
      key,
    ]);
  }
}

function refuseUntil(time: number, now: Date): void {
  const seconds = Math.ceil((time - now.getTime()) / 1_000);
  if (seconds <= 0) return;
  throw problem(429, 'too_many_attempts', 'That was too often. Wait a little and try again.', {
    retryAfterSeconds: seconds,
  });
}

const endOfHour = (now: Date): number => (Math.floor(now.getTime() / hour) + 1) * hour;

/** Keys are hashes: the table tells nobody who tried to sign in. */
const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
const accountKey = (email: string): string => keyOf(`account ${email.toLowerCase()}`);
const hourlyKey = (what: string, who: string, now: Date): string =>
  keyOf(`${what} ${who} ${Math.floor(now.getTime() / hour)}`);
