import { type ObservationKind, retallied } from '@rungs/domain/observations.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { isObserver } from './observation.policy.js';

type Verb = 'created' | 'updated' | 'deleted' | 'restored';

/** The way to somebody's observations and patterns: open to their owner, and to everybody else as if there were none. */
@Injectable()
export class KeptObservations {
  constructor(
    private readonly relations: Relations,
    private readonly progress: Progress,
    private readonly traces: Traces,
  ) {}

  /** @throws NotFoundException (404) for anybody but the person */
  async owner(actor: Actor, personId: string): Promise<Subject> {
    const subject = await this.relations.of(actor, personId);
    if (!isObserver(actor, subject)) throw new NotFoundException();
    return subject;
  }

  /** `before` and `after` are the kinds as which it counted and counts; null where it is not there. */
  async recordObservation(
    actor: Actor,
    verb: Verb,
    id: string,
    before: ObservationKind | null,
    after: ObservationKind | null,
  ): Promise<void> {
    if (before !== after) {
      await this.progress.change(actor.personId, (facts) => ({
        ...facts,
        observationsByKind: retallied(facts.observationsByKind, before, after),
      }));
    }
    await this.trace(actor, 'observation', verb, id);
  }

  async recordPattern(actor: Actor, verb: Verb, id: string): Promise<void> {
    const change = { created: 1, restored: 1, deleted: -1, updated: 0 }[verb];
    if (change !== 0) {
      await this.progress.change(actor.personId, (facts) => ({ ...facts, patterns: facts.patterns + change }));
    }
    await this.trace(actor, 'pattern', verb, id);
  }

  /** Only the owner is told; the audit log says no more than that something private changed. */
  private trace(actor: Actor, recordType: 'observation' | 'pattern', verb: Verb, recordId: string): Promise<void> {
    return this.traces.record(actor, {
      act: `${recordType}.${verb}`,
      recordType,
      recordId,
      subjectPersonId: actor.personId,
      audience: 'private',
      ownersSecret: true,
    });
  }
}
