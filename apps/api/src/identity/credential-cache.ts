import { Injectable } from '@nestjs/common';
import type { SignedIn } from './actors.js';

const keptFor = 5_000;
const mostKept = 20_000;

/**
 * Remembers for a few seconds who a credential speaks for, so that a busy screen does not ask the database each time.
 * Every process hears of a revocation (channel `rungs_credentials`) and forgets; while it cannot hear, it remembers
 * nothing.
 */
@Injectable()
export class CredentialCache {
  private readonly kept = new Map<string, { until: number; answer: Promise<SignedIn | null> }>();
  private hearing = false;

  remember(hash: Buffer, read: (hash: Buffer) => Promise<SignedIn | null>): Promise<SignedIn | null> {
    if (!this.hearing) return read(hash);
    const key = hash.toString('base64url');
    const known = this.kept.get(key);
    if (known && known.until > Date.now()) return known.answer;

    const answer = read(hash);
    this.kept.delete(key);
    if (this.kept.size >= mostKept) this.dropOldest();
    this.kept.set(key, { until: Date.now() + keptFor, answer });
    answer.catch(() => this.kept.delete(key));
    return answer;
  }

  /** Revocations are rare, so all is forgotten rather than searched. */
  forgetAll(): void {
    this.kept.clear();
  }

  /** Called by whoever listens for revocations, when it begins and when it loses its connection. */
  setHearing(hearing: boolean): void {
    this.hearing = hearing;
    this.forgetAll();
  }

  private dropOldest(): void {
    const oldest = this.kept.keys().next();
    if (!oldest.done) this.kept.delete(oldest.value);
  }
}
