import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { isOwn } from './focus-session.policy.js';

/** The way to somebody's focus sessions: open to their owner, and to everybody else as if there were none. */
@Injectable()
export class OwnFocusSessions {
  constructor(private readonly relations: Relations) {}

  /** @throws NotFoundException (404) for anybody but the person */
  async owner(actor: Actor, personId: string): Promise<Subject> {
    const subject = await this.relations.of(actor, personId);
    if (!isOwn(actor, subject)) throw new NotFoundException();
    return subject;
  }
}
