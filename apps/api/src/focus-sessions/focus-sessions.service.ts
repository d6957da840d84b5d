import type {
  CreateFocusSessionRequest,
  FocusSessionView,
  UpdateFocusSessionRequest,
} from '@rungs/contracts/focus-sessions.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { canBeRestored, deleted } from '../records/index.js';
import { FocusSession } from './focus-session.entity.js';
import { type FocusSessionDetails, viewFor } from './focus-session.view.js';
import { focusSessionDetails, ownGoal, ownPlanItem } from './focus-sessions.queries.js';
import { OwnFocusSessions } from './own-focus-sessions.js';

type Loaded = Readonly<{ subject: Subject; session: FocusSession }>;
const day = 86_400_000;

@Injectable()
export class FocusSessionsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly own: OwnFocusSessions,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<FocusSessionView> {
    const loaded = await this.load(actor, await this.sessions.findOneBy({ id }));
    if (loaded.session.deletedAt) throw new NotFoundException();
    return this.view(loaded);
  }

  /** @throws ProblemException 400 for a session that has not begun, or a goal or item that is not the person's own */
  async create(actor: Actor, personId: string, request: CreateFocusSessionRequest): Promise<FocusSessionView> {
    const subject = await this.own.owner(actor, personId);
    const startedAt = new Date(request.startedAt);
    const now = this.clock.now();
    // A clock that goes a little wrong is no reason to lose what was worked.
    const [late, early] = [now.getTime() + day / 24, Date.UTC(1900, 0)];
    if (startedAt.getTime() > late) throw invalid('/startedAt', 'in_the_future', 'Log a session once it is over.');
    if (startedAt.getTime() < early) throw invalid('/startedAt', 'too_early', 'Choose a day after 1900.');
    await this.checkPurpose(personId, request);
    const row = { ...request, id: newId(), personId, startedAt, deletedAt: null, createdAt: now, updatedAt: now };
    const session = await this.sessions.insert(row);
    await this.record(actor, 'created', session.id);
    return this.view({ subject, session });
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    request: UpdateFocusSessionRequest,
  ): Promise<FocusSessionView> {
    const { subject, session } = await this.forChange(actor, id, version);
    await this.checkPurpose(session.personId, request);
    const changed = await this.save(session, { ...insteadOf(request), ...request });
    await this.record(actor, 'updated', id);
    return this.view({ subject, session: changed });
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { session } = await this.forChange(actor, id, version);
    const deletedAt = this.clock.now();
    const gone = await this.save(session, { deletedAt });
    await this.record(actor, 'deleted', id);
    return deleted(gone, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<FocusSessionView> {
    const { subject, session } = await this.forChange(actor, id, version, 'deleted');
    const back = await this.save(session, { deletedAt: null });
    await this.record(actor, 'restored', id);
    return this.view({ subject, session: back });
  }

  private get sessions(): OwnRepository<FocusSession> {
    return this.scope.repository(FocusSession);
  }

  private async view({ subject, session }: Loaded): Promise<FocusSessionView> {
    const [details] = await this.scope.rows<FocusSessionDetails>(focusSessionDetails, [session.id]);
    return viewFor(subject, session, details ?? { goalTitle: null, planItemTitle: null });
  }

  private async load(actor: Actor, session: FocusSession | null | undefined): Promise<Loaded> {
    if (!session) throw new NotFoundException();
    return { session, subject: await this.own.owner(actor, session.personId) };
  }

  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    expected: 'there' | 'deleted' = 'there',
  ): Promise<Loaded> {
    const [found] = await this.sessions.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const loaded = await this.load(actor, found);
    const { session } = loaded;
    const fits = expected === 'there' ? !session.deletedAt : canBeRestored(session, this.clock.now());
    if (!fits) throw new NotFoundException();
    if (session.version !== version) throw new StaleVersionError(await this.view(loaded));
    return loaded;
  }

  private async save(
    session: FocusSession,
    change: UpdateFocusSessionRequest & { deletedAt?: Date | null },
  ): Promise<FocusSession> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.sessions.update(session.id, session.version, changed);
    return { ...session, ...changed, version: session.version + 1 };
  }

  private async checkPurpose(personId: string, { goalId, planItemId }: UpdateFocusSessionRequest): Promise<void> {
    if (goalId && planItemId)
      throw invalid('/planItemId', 'one_purpose', 'Name a goal or an item of the plan, not both.');
    if (goalId) {
      const [goal] = await this.scope.rows(ownGoal, [personId, goalId]);
      if (!goal) throw invalid('/goalId', 'unknown_goal', 'Choose one of your own goals.');
    }
    if (planItemId) {
      const [item] = await this.scope.rows(ownPlanItem, [personId, planItemId]);
      if (!item) throw invalid('/planItemId', 'unknown_item', 'Choose an item of your own plan.');
    }
  }

  private record(actor: Actor, verb: string, recordId: string): Promise<void> {
    return this.traces.record(actor, {
      act: `focus-session.${verb}`,
      recordType: 'focus-session',
      recordId,
      subjectPersonId: actor.personId,
      audience: 'private',
      ownersSecret: true,
    });
  }
}

/** It served one thing: naming another lets go of the one before. */
function insteadOf({ goalId, planItemId }: UpdateFocusSessionRequest): UpdateFocusSessionRequest {
  return { ...(goalId && { planItemId: null }), ...(planItemId && { goalId: null }) };
}
