import { mostLinks, type EvidenceView } from '@rungs/contracts/evidence.js';
import {
  type ConfirmEvidenceDraftRequest,
  type EvidenceDraftAbility,
  type EvidenceDraftList,
  type EvidenceDraftView,
  type ListEvidenceDraftsQuery,
  type MergedEvidenceDraft,
  type MergeEvidenceDraftRequest,
  mostLines,
  type UpdateEvidenceDraftRequest,
} from '@rungs/contracts/evidence-drafts.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Cursors } from '../../platform/http/cursors.js';
import { conflict, StaleVersionError } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/policy/actor.js';
import { permit } from '../../platform/policy/policy.js';
import type { OwnRepository } from '../../platform/tenancy/own-repository.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { Traces } from '../../platform/traces/traces.js';
import { canBeRestored, deleted } from '../../records/index.js';
import { EvidenceLog } from '../evidence-log.js';
import { EvidenceRules } from '../evidence-rules.js';
import { EvidenceService } from '../evidence.service.js';
import { EvidenceDraft } from './evidence-draft.entity.js';
import { draftPolicy } from './evidence-draft.policy.js';
import { draftViewFor } from './evidence-draft.view.js';
import { countWaiting, waitingDrafts } from './evidence-drafts.queries.js';

type Change = Partial<
  Omit<EvidenceDraft, 'organizationId' | 'id' | 'personId' | 'source' | 'externalId' | 'createdAt' | 'version'>
>;
type Verb = 'updated' | 'confirmed' | 'merged' | 'discarded' | 'restored';

const mostCommits = 1_000;

/** What waits for its owner's yes: it counts for nothing, and nobody else sees it. */
@Injectable()
export class EvidenceDrafts {
  constructor(
    private readonly scope: TenantScope,
    private readonly log: EvidenceLog,
    private readonly evidence: EvidenceService,
    private readonly rules: EvidenceRules,
    private readonly traces: Traces,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { cursor, limit }: ListEvidenceDraftsQuery): Promise<EvidenceDraftList> {
    const { personId } = actor;
    const name = `evidence drafts of ${personId}`;
    const [day, behind] = cursor ? this.cursors.open<[string, string]>(name, cursor) : [null, null];
    const [rows, [count]] = await Promise.all([
      this.scope.rows<Pick<EvidenceDraft, 'id' | 'occurredTo'>>(waitingDrafts, [personId, day, behind, limit + 1]),
      this.scope.rows<{ waiting: number }>(countWaiting, [personId]),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const drafts = await this.drafts.find({ where: { id: In(shown.map(({ id }) => id)) } });
    const byId = new Map(drafts.map((draft) => [draft.id, draft]));
    return {
      items: shown.flatMap(({ id }) => byId.get(id) ?? []).map((draft) => draftViewFor(actor, draft)),
      nextCursor: last ? this.cursors.seal(name, [last.occurredTo, last.id]) : null,
      waiting: count?.waiting ?? 0,
    };
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    request: UpdateEvidenceDraftRequest,
  ): Promise<EvidenceDraftView> {
    const draft = await this.forChange(actor, id, version, 'update');
    await this.rules.requireKnownCompetencies(request.competencyKeys ?? []);
    const { occurredFrom: from, occurredTo: to } = { ...draft, ...request };
    this.rules.requirePast({ from, to }, { from: '/occurredFrom', to: '/occurredTo' });
    const edited = [...new Set([...draft.edited, ...Object.keys(request)])];
    return draftViewFor(actor, await this.save(actor, draft, 'updated', { ...request, edited }));
  }

  /** The draft becomes an entry, with the name that it had where it came from. */
  async confirm(
    actor: Actor,
    id: string,
    version: number,
    { audience }: ConfirmEvidenceDraftRequest,
  ): Promise<EvidenceView> {
    const draft = await this.forChange(actor, id, version, 'confirm');
    const { personId, title, situation, action, result, kind, competencyKeys, links, source, externalId } = draft;
    const entry = await this.log.create(actor, personId, {
      ...{ title, situation, action, result, kind, competencyKeys, links, source, externalId, audience },
      step: draft.step ?? undefined,
      occurredOn: draft.occurredFrom,
      occurredUntil: draft.occurredTo > draft.occurredFrom ? draft.occurredTo : null,
      role: '',
      contributors: [],
      kpi: null,
    });
    await this.save(actor, draft, 'confirmed', { state: 'confirmed', evidenceId: entry.id });
    return entry;
  }

  async merge(
    actor: Actor,
    id: string,
    version: number,
    into: MergeEvidenceDraftRequest,
  ): Promise<MergedEvidenceDraft> {
    const draft = await this.forChange(actor, id, version, 'merge');
    const evidenceId = 'evidenceId' in into ? into.evidenceId : null;
    const mergedInto = 'draftId' in into ? into.draftId : null;
    if (mergedInto === id) throw conflict('same_draft', 'A draft cannot be merged into itself.');
    const { occurredFrom: from, occurredTo: to, links } = draft;
    if (evidenceId) await this.evidence.extend(actor, evidenceId, { from, to, links });
    if (mergedInto) await this.take(actor, mergedInto, draft);
    await this.save(actor, draft, 'merged', { state: 'merged', evidenceId, mergedInto });
    return { evidenceId, draftId: mergedInto };
  }

  async discard(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const draft = await this.forChange(actor, id, version, 'discard');
    const deletedAt = this.clock.now();
    return deleted(await this.save(actor, draft, 'discarded', { deletedAt }), deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<EvidenceDraftView> {
    const draft = await this.forChange(actor, id, version, 'restore');
    return draftViewFor(actor, await this.save(actor, draft, 'restored', { deletedAt: null }));
  }

  private get drafts(): OwnRepository<EvidenceDraft> {
    return this.scope.repository(EvidenceDraft);
  }

  /** The other draft becomes both; from now on an import leaves its work alone, which it would know only half of. */
  private async take(actor: Actor, id: string, given: EvidenceDraft): Promise<void> {
    const draft = await this.forChange(actor, id, null, 'update');
    const commits = new Map([...draft.commits, ...given.commits].map((commit) => [commit.hash, commit]));
    await this.save(actor, draft, 'updated', {
      occurredFrom: draft.occurredFrom < given.occurredFrom ? draft.occurredFrom : given.occurredFrom,
      occurredTo: draft.occurredTo > given.occurredTo ? draft.occurredTo : given.occurredTo,
      commits: [...commits.values()].slice(0, mostCommits),
      filesChanged: Math.min(mostLines, draft.filesChanged + given.filesChanged),
      linesAdded: Math.min(mostLines, draft.linesAdded + given.linesAdded),
      linesDeleted: Math.min(mostLines, draft.linesDeleted + given.linesDeleted),
      links: [...new Set([...draft.links, ...given.links])].slice(0, mostLinks),
      edited: [...new Set([...draft.edited, 'occurredFrom', 'occurredTo', 'commits'])],
    });
  }

  /** Locked. What was confirmed, merged or thrown away is not there any more; somebody else's never was. */
  private async forChange(
    actor: Actor,
    id: string,
    version: number | null,
    act: EvidenceDraftAbility | 'restore',
  ): Promise<EvidenceDraft> {
    const [draft] = await this.drafts.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const deletable = act === 'restore' ? draft && canBeRestored(draft, this.clock.now()) : draft && !draft.deletedAt;
    if (!draft || !deletable || draft.state !== 'waiting') throw new NotFoundException();
    if (!draftPolicy.read(actor, draft)) throw new NotFoundException();
    permit(draftPolicy[act], actor, draft);
    if (version !== null && draft.version !== version) throw new StaleVersionError(draftViewFor(actor, draft));
    return draft;
  }

  private async save(actor: Actor, draft: EvidenceDraft, verb: Verb, change: Change): Promise<EvidenceDraft> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.drafts.update(draft.id, draft.version, changed);
    await this.traces.record(actor, {
      act: `evidence-draft.${verb}`,
      recordType: 'evidence-draft',
      recordId: draft.id,
      subjectPersonId: draft.personId,
      audience: 'private',
    });
    return { ...draft, ...changed, version: draft.version + 1 };
  }
}
