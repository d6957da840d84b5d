import type {
  EvidenceDraftImportItem,
  EvidenceDraftImportRequest,
  EvidenceDraftImportResult,
} from '@rungs/contracts/evidence-drafts.js';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '../../platform/ids.js';
import type { Actor } from '../../platform/policy/actor.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { Traces } from '../../platform/traces/traces.js';
import { EvidenceRules } from '../evidence-rules.js';
import { EvidenceDraft } from './evidence-draft.entity.js';
import { type CommitHolder, holdersOf, importInTurn, insertDrafts, updateDrafts } from './evidence-drafts.queries.js';
import { KnownCommits } from './known-commits.js';

type Found = Pick<
  EvidenceDraft,
  | 'repository'
  | 'title'
  | 'occurredFrom'
  | 'occurredTo'
  | 'kind'
  | 'commits'
  | 'filesChanged'
  | 'linesAdded'
  | 'linesDeleted'
  | 'links'
>;
type Change = Readonly<{ id: string; externalId: string } & Found>;
type Rejected = EvidenceDraftImportResult['rejected'];

/** What belongs together: a merge of two drafts changes all of it. */
const workFields = ['commits', 'filesChanged', 'linesAdded', 'linesDeleted', 'links'] as const;
const ownFields = ['title', 'occurredFrom', 'occurredTo', 'kind'] as const;

/** Takes in what a program found in version control. Sent again, nothing doubles and nothing comes back. */
@Injectable()
export class EvidenceDraftImports {
  constructor(
    private readonly scope: TenantScope,
    private readonly rules: EvidenceRules,
    private readonly traces: Traces,
  ) {}

  async run(actor: Actor, { drafts: sent }: EvidenceDraftImportRequest): Promise<EvidenceDraftImportResult> {
    const { personId } = actor;
    const { accepted, rejected } = this.sorted(sent);
    const hashes = accepted.flatMap(({ commits }) => commits.map(({ hash }) => hash));
    await this.scope.rows(importInTurn, [personId]);
    const holders = await this.scope.rows<CommitHolder>(holdersOf, [personId, hashes]);
    const holding = holders.flatMap(({ draftId, waiting }) => (draftId && waiting ? [draftId] : []));
    const externalId = In(accepted.map((item) => item.externalId));
    const drafts = await this.scope.repository(EvidenceDraft).find({
      where: [
        { personId, source: 'git', externalId },
        { personId, source: 'git', id: In([...new Set(holding)]) },
      ],
      lock: { mode: 'pessimistic_write' },
    });
    const byName = new Map(drafts.map((draft) => [draft.externalId, draft]));
    const byId = new Map(drafts.map((draft) => [draft.id, draft]));
    const known = new KnownCommits(holders);
    const sizeOf = (id: string): number => byId.get(id)?.commits.length ?? 0;

    const fresh: Change[] = [];
    const changed: Change[] = [];
    // Those with a name that is known come first: what they let go of is free for the others.
    for (const item of accepted.toSorted(
      (a, b) => Number(byName.has(b.externalId)) - Number(byName.has(a.externalId)),
    )) {
      const named = byName.get(item.externalId);
      if (named && !isWaiting(named)) continue;
      const recognised = known.recognise(item, named?.id ?? null, sizeOf);
      if (recognised.as === 'mixed') rejected.push(mixed(item, recognised.commit));
      const draft = named ?? (recognised.as === 'draft' ? byId.get(recognised.draftId) : undefined);
      if (recognised.as === 'mixed' || recognised.as === 'known') continue;
      if (draft) {
        const wanted = keepingEdits(draft, foundOf(item));
        known.put(draft.id, wanted);
        if (!isDeepStrictEqual(wanted, foundOf(draft)))
          changed.push({ id: draft.id, externalId: draft.externalId, ...wanted });
      } else {
        const made = { id: newId(), externalId: item.externalId, ...foundOf(item) };
        known.put(made.id, made);
        fresh.push(made);
      }
    }
    const made = fresh.length > 0 ? await this.scope.rows(insertDrafts, [JSON.stringify(fresh), personId]) : [];
    if (changed.length > 0) await this.scope.rows(updateDrafts, [JSON.stringify(changed)]);

    const [created, updated] = [made.length, changed.length];
    if (created + updated > 0) await this.trace(actor, { created, updated });
    return { created, updated, unchanged: sent.length - created - updated - rejected.length, rejected };
  }

  private sorted(drafts: readonly EvidenceDraftImportItem[]): {
    accepted: EvidenceDraftImportItem[];
    rejected: Rejected;
  } {
    const accepted = new Map<string, EvidenceDraftImportItem>();
    const rejected: Rejected = [];
    for (const draft of drafts) {
      const { externalId } = draft;
      if (accepted.has(externalId)) rejected.push({ externalId, reason: 'This draft is in the request twice.' });
      else if (this.rules.isToCome(draft.occurredTo)) rejected.push({ externalId, reason: 'It has not happened yet.' });
      else accepted.set(externalId, draft);
    }
    return { accepted: [...accepted.values()], rejected };
  }

  private async trace(actor: Actor, details: Readonly<{ created: number; updated: number }>): Promise<void> {
    await this.traces.record(actor, {
      act: 'evidence-draft.imported',
      recordType: 'evidence-draft',
      recordId: null,
      subjectPersonId: actor.personId,
      audience: 'private',
      details,
    });
  }
}

const mixed = ({ externalId }: EvidenceDraftImportItem, commit: string): Rejected[number] => ({
  externalId,
  reason: `Commit ${commit.slice(0, 10)} is new, but others of this draft were imported in another grouping. Log it by hand, or import with the grouping of before.`,
});

const isWaiting = ({ state, deletedAt }: EvidenceDraft): boolean => state === 'waiting' && deletedAt === null;

function foundOf(from: Found): Found {
  const { repository, title, occurredFrom, occurredTo, kind, commits, filesChanged, linesAdded, linesDeleted } = from;
  return {
    ...{ repository, title, occurredFrom, occurredTo, kind, filesChanged, linesAdded, linesDeleted },
    commits: commits.map(({ hash, subject, committedAt }) => ({ hash, subject, committedAt })),
    links: [...from.links],
  };
}

/** A person's word outlives the repository's. Days that would then be in the wrong order stay as they are. */
function keepingEdits(draft: EvidenceDraft, found: Found): Found {
  const edited = new Set(draft.edited);
  const kept = foundOf(draft);
  const own = Object.fromEntries(ownFields.filter((field) => edited.has(field)).map((field) => [field, kept[field]]));
  const work = edited.has('commits') ? Object.fromEntries(workFields.map((field) => [field, kept[field]])) : {};
  const wanted: Found = { ...found, ...own, ...work };
  if (wanted.occurredFrom <= wanted.occurredTo) return wanted;
  return { ...wanted, occurredFrom: kept.occurredFrom, occurredTo: kept.occurredTo };
}
