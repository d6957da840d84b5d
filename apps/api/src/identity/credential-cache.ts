import { hash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Listener } from '../platform/live/listener.js';
import type { SignedIn } from './actors.js';

const keptFor = 5_000;
const mostKept = 20_000;

/**
 * Remembers for a few seconds who a credential speaks for, so that a busy screen does not ask the database each time.
 * Every process hears of a revocation (channel `rungs_credentials`) and forgets; while it cannot hear, it remembers
 * nothing.
 */
@Injectable()
export class CredentialCache implements OnModuleInit {
  private readonly kept = new Map<string, { until: number; answer: Promise<SignedIn | null> }>();
  private hearing = false;

  constructor(private readonly listener: Listener) {}

  onModuleInit(): void {
    this.listener.subscribe('rungs_credentials', {
      heard: () => this.forgetAll(),
      hearing: (hearing) => this.setHearing(hearing),
    });
  }

  remember(secret: string, read: () => Promise<SignedIn | null>): Promise<SignedIn | null> {
    if (!this.hearing) return read();
    const key = hash('sha256', secret, 'base64url');
    const known = this.kept.get(key);
    if (known && known.until > Date.now()) return known.answer;

    const answer = read();
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

  /** What was revoked while nobody heard must not be remembered. */
  private setHearing(hearing: boolean): void {
    this.hearing = hearing;
    this.forgetAll();
  }

  private dropOldest(): void {
    const oldest = this.kept.keys().next();
    if (!oldest.done) this.kept.delete(oldest.value);
  }
}
