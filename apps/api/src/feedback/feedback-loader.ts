import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Relations, type Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Feedback } from './feedback.entity.js';
import { askedFor } from './feedback.queries.js';
import type { Asked, Loaded } from './feedback.view.js';
import { PeopleInFeedback } from './people-in-feedback.js';
import { RecordsInFeedback } from './records-in-feedback.js';

/** Brings to feedback what deciding about it and showing it need. */
@Injectable()
export class FeedbackLoader {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly people: PeopleInFeedback,
    private readonly records: RecordsInFeedback,
  ) {}

  /** In the order of the ids; what is not there is left out. */
  async byIds(actor: Actor, ids: readonly string[], known?: Subject): Promise<Loaded[]> {
    if (ids.length === 0) return [];
    const found = await this.scope.repository(Feedback).find({ where: { id: In(ids) } });
    const byId = new Map(found.map((feedback) => [feedback.id, feedback]));
    return this.complete(
      actor,
      ids.flatMap((id) => byId.get(id) ?? []),
      known,
    );
  }

  async complete(actor: Actor, some: readonly Feedback[], knownSubject?: Subject): Promise<Loaded[]> {
    const requestIds = some.flatMap(({ requestId }) => requestId ?? []);
    const receivers = [...new Set(some.map(({ personId }) => personId))];
    const [asked, names, subjects] = await Promise.all([
      requestIds.length > 0 ? this.scope.rows<Asked>(askedFor, [requestIds]) : [],
      this.people.names(some.map(({ giverId }) => giverId)),
      knownSubject ? [knownSubject] : Promise.all(receivers.map((personId) => this.relations.of(actor, personId))),
    ]);
    const known = { names, titles: await this.records.titles(asked) };
    const questions = new Map(asked.map((one) => [one.id, one]));
    const byPerson = new Map(subjects.map((subject) => [subject.personId, subject]));
    return some.flatMap((feedback) => {
      const subject = byPerson.get(feedback.personId);
      const question = feedback.requestId === null ? undefined : questions.get(feedback.requestId);
      return subject ? [{ feedback, subject, known, asked: question }] : [];
    });
  }
}
