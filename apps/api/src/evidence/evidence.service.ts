import {
  type ContributorRequest,
  type ContributorView,
  type EvidenceAbility,
  type EvidenceView,
  mostLinks,
  type UpdateEvidenceRequest,
} from '@rungs/contracts/evidence.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, StaleVersionError } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { canBeRestored, deleted } from '../records/index.js';
import { Evidence } from './evidence.entity.js';
import { evidencePolicy } from './evidence.policy.js';
import { contributorsOf, replaceContributors } from './evidence.queries.js';
import { viewFor } from './evidence.view.js';
import { EvidenceChanges } from './evidence-changes.js';
import { contributorColumns, EvidenceRules, explained, isTaken, kpiColumns } from './evidence-rules.js';

/** An entry with what is needed to decide about it and to show it. */
type Loaded = Readonly<{ subject: Subject; entry: Evidence; contributors: ContributorView[] }>;
type Change = Partial<Omit<Evidence, 'organizationId' | 'id' | 'personId' | 'iteration' | 'createdAt' | 'version'>>;

/** Showing, changing and deleting entries; logging them is `EvidenceLog`. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly rules: EvidenceRules,
    private readonly changes: EvidenceChanges,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<EvidenceView> {
    const entry = await this.evidence.findOneBy({ id });
    return view(actor, await this.readable(actor, entry?.deletedAt ? null : entry));
  }

  async update(actor: Actor, id: string, version: number, request: UpdateEvidenceRequest): Promise<EvidenceView> {
    const before = await this.forChange(actor, id, version, 'update');
    const { contributors: who, kpi, ...fields } = request;
    await this.rules.requireKnownCompetencies(fields.competencyKeys ?? []);
    const { occurredOn: from, occurredUntil: to } = { ...before.entry, ...fields };
    this.rules.requirePast({ from, to }, { from: '/occurredOn', to: '/occurredUntil' });

    const entry = await this.save(before.entry, { ...fields, ...(kpi !== undefined && kpiColumns(kpi)) });
    const contributors = who ? await this.replaceContributors(id, who) : before.contributors;
    await this.changes.record(actor, 'updated', before.entry, entry, { fields: Object.keys(request) });
    return view(actor, { ...before, entry, contributors });
  }

  /** Takes work in that was found elsewhere: its days and its links. The words stay their owner's. */
  async extend(actor: Actor, id: string, work: Readonly<{ from: string; to: string; links: string[] }>): Promise<void> {
    const { entry } = await this.forChange(actor, id, null, 'update');
    const occurredOn = earlier(entry.occurredOn, work.from);
    const last = later(entry.occurredUntil ?? entry.occurredOn, work.to);
    const occurredUntil = last > occurredOn ? last : null;
    const links = [...new Set([...entry.links, ...work.links])].slice(0, mostLinks);
    const extended = await this.save(entry, { occurredOn, occurredUntil, links });
    await this.changes.record(actor, 'updated', entry, extended, { fields: ['occurredOn', 'occurredUntil', 'links'] });
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const before = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    const entry = await this.save(before.entry, { deletedAt });
    await this.changes.record(actor, 'deleted', before.entry, entry);
    return deleted(entry, deletedAt);
  }

  /** @throws ProblemException 409 when the same was taken in from elsewhere meanwhile */
  async restore(actor: Actor, id: string, version: number): Promise<EvidenceView> {
    const before = await this.forChange(actor, id, version, 'restore');
    const entry = await this.save(before.entry, { deletedAt: null }).catch((error: unknown) => {
      throw isTaken(error) ? conflict('already_logged', 'This was taken in from there again meanwhile.') : error;
    });
    await this.changes.record(actor, 'restored', before.entry, entry);
    return view(actor, { ...before, entry });
  }

  private get evidence(): OwnRepository<Evidence> {
    return this.scope.repository(Evidence);
  }

  /** An entry one may not read looks the same as one that is not there. */
  private async readable(actor: Actor, entry: Evidence | null | undefined): Promise<Loaded> {
    if (!entry) throw new NotFoundException();
    const [subject, contributors] = await Promise.all([
      this.relations.of(actor, entry.personId),
      this.scope.rows<ContributorView>(contributorsOf, [entry.id]),
    ]);
    const { relation } = subject;
    if (!evidencePolicy.read(actor, { relation, audience: entry.audience })) throw new NotFoundException();
    return { subject, entry, contributors };
  }

  /**
   * Locks the entry, so that what is decided and counted from it still holds when it is saved. Without a version for
   * a change that only adds.
   */
  private async forChange(
    actor: Actor,
    id: string,
    version: number | null,
    act: EvidenceAbility | 'restore',
  ): Promise<Loaded> {
    const [entry] = await this.evidence.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const there = act === 'restore' ? entry && canBeRestored(entry, this.clock.now()) : entry && !entry.deletedAt;
    const loaded = await this.readable(actor, there ? entry : null);
    permit(evidencePolicy[act], actor, { relation: loaded.subject.relation, audience: loaded.entry.audience });
    if (version !== null && loaded.entry.version !== version) throw new StaleVersionError(view(actor, loaded));
    return loaded;
  }

  private async save(entry: Evidence, change: Change): Promise<Evidence> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.evidence.update(entry.id, entry.version, changed);
    return { ...entry, ...changed, version: entry.version + 1 };
  }

  private async replaceContributors(id: string, who: readonly ContributorRequest[]): Promise<ContributorView[]> {
    const [, contributors] = await Promise.all([
      this.scope.rows(replaceContributors, [id, ...contributorColumns(who)]),
      this.scope.rows<ContributorView>(contributorsOf, [id]),
    ]).catch((error: unknown) => {
      throw explained(error);
    });
    return contributors;
  }
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

const view = (actor: Actor, { subject, entry, contributors }: Loaded): EvidenceView =>
  viewFor(actor, subject, entry, contributors);
