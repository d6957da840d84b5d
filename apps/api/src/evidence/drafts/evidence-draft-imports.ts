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
import { insertDrafts, updateDrafts } from './evidence-drafts.queries.js';

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

  async run(actor: Actor, { drafts }: EvidenceDraftImportRequest): Promise<EvidenceDraftImportResult> {
    const { personId } = actor;
    const { accepted, rejected } = this.sorted(drafts);
    const externalIds = accepted.map(({ externalId }) => externalId);
    const known = await this.scope
      .repository(EvidenceDraft)
      .find({ where: { personId, source: 'git', externalId: In(externalIds) }, lock: { mode: 'pessimistic_write' } });
    const byName = new Map(known.map((draft) => [draft.externalId, draft]));

    const fresh: Change[] = [];
    const changed: Change[] = [];
    for (const item of accepted) {
      const draft = byName.get(item.externalId);
      const { externalId } = item;
      if (!draft) fresh.push({ id: newId(), externalId, ...foundOf(item) });
      else if (isWaiting(draft)) {
        const wanted = keepingEdits(draft, foundOf(item));
        if (!isDeepStrictEqual(wanted, foundOf(draft))) changed.push({ id: draft.id, externalId, ...wanted });
      }
    }
    const made = fresh.length > 0 ? await this.scope.rows(insertDrafts, [JSON.stringify(fresh), personId]) : [];
    if (changed.length > 0) await this.scope.rows(updateDrafts, [JSON.stringify(changed)]);

    const [created, updated] = [made.length, changed.length];
    if (created + updated > 0) await this.trace(actor, { created, updated });
    return { created, updated, unchanged: accepted.length - created - updated, rejected };
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
