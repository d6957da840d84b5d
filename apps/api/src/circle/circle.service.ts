import type {
  CircleAbility,
  CircleAct,
  CircleList,
  CircleMemberView,
  InviteToCircleRequest,
  ListCircleQuery,
  UpdateCircleMemberRequest,
} from '@rungs/contracts/circle.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { advanceCircle, mostInCircle } from '@rungs/domain/circle.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Relations } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { CircleMember } from './circle-member.entity.js';
import { circleOfPersonPolicy, circlePolicy } from './circle.policy.js';
import { circleOf, circlesWith, names, room, takeTurn } from './circle.queries.js';
import { viewFor } from './circle.view.js';

type Verb = 'invited' | 'updated' | 'accepted' | 'declined' | 'ended';
const verbs = { accept: 'accepted', decline: 'declined', end: 'ended' } as const;

/** Mentors and sponsors: who was asked into a circle, who said yes, who left. What they read follows from `Relations`. */
@Injectable()
export class CircleService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly traces: Traces,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, personId: string, query: ListCircleQuery): Promise<CircleList> {
    const subject = await this.relations.of(actor, personId);
    if (!circleOfPersonPolicy.list(actor, subject)) throw new NotFoundException();
    return { ...(await this.page(actor, circleOf, personId, query)), abilities: ['invite'] };
  }

  /** The circles that the caller is in, or asked into. */
  async ofOthers(actor: Actor, query: ListCircleQuery): Promise<CircleList> {
    return { ...(await this.page(actor, circlesWith, actor.personId, query)), abilities: [] };
  }

  async show(actor: Actor, id: string): Promise<CircleMemberView> {
    return this.view(actor, this.readable(actor, await this.members.findOneBy({ id })));
  }

  /** @throws ProblemException (400) for nobody who could come, (409) for somebody who was asked already */
  async invite(actor: Actor, personId: string, wish: InviteToCircleRequest): Promise<CircleMemberView> {
    const subject = await this.relations.of(actor, personId);
    permit(circleOfPersonPolicy.invite, actor, subject);
    const { memberId } = wish;
    if (memberId === personId) throw invalid('/memberId', 'oneself', 'Choose somebody other than yourself.');
    const skipLevelReads = memberId === subject.skipLevelId && subject.skipLevelReads;
    if (memberId === subject.managerId || skipLevelReads) {
      throw invalid('/memberId', 'reads_already', 'They lead you and see more than a circle does.');
    }
    await this.scope.rows(takeTurn, [personId]);
    const [found] = await this.scope.rows<{ isColleague: boolean; taken: number }>(room, [memberId, personId]);
    if (!found?.isColleague) throw invalid('/memberId', 'unknown_person', 'There is no such colleague.');
    if (found.taken >= mostInCircle) throw conflict('circle_full', `A circle holds ${mostInCircle} people at most.`);
    const now = this.clock.now();
    const dates = { answeredOn: null, endedOn: null, createdAt: now, updatedAt: now };
    const row = { ...wish, ...dates, id: newId(), personId, state: 'invited' } as const;
    const member = await this.members.insert(row).catch((error: unknown) => {
      if (violatedConstraint(error) !== 'circle_members_once') throw error;
      throw conflict('already_in_circle', 'They are in your circle, or were asked already.');
    });
    await this.trace(actor, 'invited', member);
    return this.view(actor, member);
  }

  async update(actor: Actor, id: string, version: number, wish: UpdateCircleMemberRequest): Promise<CircleMemberView> {
    const before = await this.forChange(actor, id, version, 'update');
    return this.changed(actor, 'updated', before, wish);
  }

  async act(actor: Actor, id: string, version: number, act: CircleAct): Promise<CircleMemberView> {
    const before = await this.forChange(actor, id, version, act);
    const state = advanceCircle(before.state, act);
    if (!state) throw conflict('not_possible', `A place that is ${before.state} cannot be changed in this way.`);
    const today = this.clock.today();
    const change = act === 'end' ? { state, endedOn: today } : { state, answeredOn: today };
    return this.changed(actor, verbs[act], before, change);
  }

  private get members(): OwnRepository<CircleMember> {
    return this.scope.repository(CircleMember);
  }

  private readable(actor: Actor, member: CircleMember | null | undefined): CircleMember {
    if (!member || !circlePolicy.read(actor, member)) throw new NotFoundException();
    return member;
  }

  private async forChange(actor: Actor, id: string, version: number, act: CircleAbility): Promise<CircleMember> {
    const [found] = await this.members.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const member = this.readable(actor, found);
    permit(circlePolicy[act], actor, member);
    if (member.version !== version) throw new StaleVersionError(await this.view(actor, member));
    if (act === 'update' && member.endedOn !== null) throw conflict('not_possible', 'This place has ended.');
    return member;
  }

  private async changed(
    actor: Actor,
    verb: Verb,
    before: CircleMember,
    change: Partial<Pick<CircleMember, 'role' | 'sharesCoverage' | 'state' | 'answeredOn' | 'endedOn'>>,
  ): Promise<CircleMemberView> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.members.update(before.id, before.version, changed);
    const member = { ...before, ...changed, version: before.version + 1 };
    await this.trace(actor, verb, member);
    return this.view(actor, member);
  }

  /** One for each of the two, so that both their screens hear. */
  private async trace(actor: Actor, verb: Verb, { id, personId, memberId }: CircleMember): Promise<void> {
    for (const subjectPersonId of [personId, memberId]) {
      const record = { recordType: 'circle-member', recordId: id, subjectPersonId, audience: 'private' } as const;
      await this.traces.record(actor, { act: `circle-member.${verb}`, ...record });
    }
  }

  private async page(actor: Actor, statement: Statement, personId: string, { cursor, limit }: ListCircleQuery) {
    const name = `${statement.name} ${personId}`;
    const [behind] = cursor ? this.cursors.open<[string]>(name, cursor) : [null];
    const ids = (await this.scope.rows<{ id: string }>(statement, [personId, behind, limit + 1])).map(({ id }) => id);
    const found = ids.length > 0 ? await this.members.find({ where: { id: In(ids.slice(0, limit)) } }) : [];
    const shown = found.toSorted((a, b) => b.id.localeCompare(a.id));
    const last = ids.length > limit ? shown.at(-1) : undefined;
    const known = await this.names(shown);
    return {
      items: shown.map((member) => viewFor(actor, member, known)),
      nextCursor: last ? this.cursors.seal(name, [last.id]) : null,
    };
  }

  private async view(actor: Actor, member: CircleMember): Promise<CircleMemberView> {
    return viewFor(actor, member, await this.names([member]));
  }

  private async names(members: readonly CircleMember[]): Promise<ReadonlyMap<string, PersonRef>> {
    const ids = new Set(members.flatMap(({ personId, memberId }) => [personId, memberId]));
    const rows = await this.scope.rows<PersonRef>(names, [[...ids]]);
    return new Map(rows.map((person) => [person.personId, person]));
  }
}
