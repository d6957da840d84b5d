import type {
  CreateLadderDraft,
  LadderContentView,
  LadderDraftView,
  PublishLadder,
} from '@rungs/contracts/ladder-drafts.js';
import type { LadderView } from '@rungs/contracts/ladders.js';
import { ladderDifference } from '@rungs/domain/ladder/difference.js';
import { ladderProblems } from '@rungs/domain/ladder/problems.js';
import { ladderTemplates } from '@rungs/domain/ladder/templates.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { conflict, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { contentOf } from './content-of.js';
import { draftForView, ladderForChange, peopleByLevel, standOnVersion } from './ladder-drafts.queries.js';
import { readLadderFile } from './ladder-files.js';
import { LadderInstaller } from './ladder-installer.js';
import { LadderDraft } from './ladder.entities.js';
import { PublishedLadders } from './published-ladders.js';

type DraftRow = Omit<LadderDraftView, 'problems' | 'changes' | 'leftBehind'>;
export type LadderRow = Readonly<{
  id: string;
  name: string;
  archivedAt: Date | null;
  latest: Readonly<{ versionId: string; number: number }> | null;
}>;

/** Ladders while they are written, and the moment in which one becomes what people are measured by. */
@Injectable()
export class LadderDraftsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly ladders: PublishedLadders,
    private readonly installer: LadderInstaller,
    private readonly traces: Traces,
  ) {}

  async show(id: string): Promise<LadderDraftView> {
    const [row] = await this.scope.rows<DraftRow>(draftForView, [id]);
    if (!row) throw new NotFoundException();
    const { content, basedOn, ladderId } = row;
    const before = basedOn && contentOf(await this.ladders.version(basedOn.versionId));
    const standing = ladderId
      ? await this.scope.rows<{ trackKey: string; code: string; people: number }>(peopleByLevel, [ladderId])
      : [];
    const has = (trackKey: string, code: string): boolean =>
      content.tracks.some(({ key, levels }) => key === trackKey && levels.some((level) => level.code === code));
    return {
      ...row,
      problems: ladderProblems(content).map(({ code, path }) => ({ code, path: [...path] })),
      changes: before ? ladderDifference(before, content) : [],
      leftBehind: standing
        .filter(({ trackKey, code }) => !has(trackKey, code))
        .map(({ code, people }) => ({ code, people })),
    };
  }

  /** @throws ProblemException (409) where the ladder has a draft already. */
  async create(actor: Actor, wish: CreateLadderDraft): Promise<LadderDraftView> {
    const [content, ladder] = await this.begin(wish);
    if (ladder && (await this.scope.repository(LadderDraft).findOneBy({ ladderId: ladder.id }))) {
      throw conflict(
        'draft_exists',
        'Somebody is already writing the next version of this ladder. Go on with that one.',
      );
    }
    const id = newId();
    await this.scope.repository(LadderDraft).insert({
      ...{ id, content, editedBy: actor.personId },
      ...{ ladderId: ladder?.id ?? null, basedOn: ladder?.latest?.versionId ?? null },
    });
    await this.trace(actor, 'begun', id);
    return this.show(id);
  }

  /** @throws StaleVersionError (412) with what the other one wrote. */
  async change(actor: Actor, id: string, version: number, content: LadderContentView): Promise<LadderDraftView> {
    await this.forChange(id, version);
    await this.scope.repository(LadderDraft).update(id, version, { content, editedBy: actor.personId });
    await this.trace(actor, 'changed', id);
    return this.show(id);
  }

  async discard(actor: Actor, id: string, version: number): Promise<void> {
    await this.forChange(id, version);
    await this.scope.repository(LadderDraft).delete({ id });
    await this.trace(actor, 'discarded', id);
  }

  /** @throws ProblemException (409) where something keeps it from being published, or it replaces what is not there. */
  async publish(actor: Actor, id: string, version: number, { changelog }: PublishLadder): Promise<LadderView> {
    const { ladderId, content, basedOn } = await this.forChange(id, version);
    if (ladderProblems(content).length > 0) {
      throw conflict('not_complete', 'Something keeps this ladder from being published. The draft says what.');
    }
    const by = { changelog, publishedBy: actor.personId };
    let versionId: string;
    if (ladderId) {
      const ladder = await this.ladderForChange(ladderId);
      if (ladder.archivedAt) throw conflict('ladder_archived', 'This ladder is archived. Take it up again first.');
      // Drafts are one for each ladder, and only a draft becomes a version.
      if (ladder.latest?.versionId !== basedOn) throw new Error('A ladder has a version that no draft became.');
      const number = (ladder.latest?.number ?? 0) + 1;
      versionId = await this.installer.publish(content, { ...by, ladderId, number });
      await this.scope.rows(standOnVersion, [ladderId, versionId]);
    } else {
      ({ versionId } = await this.installer.install(content, by));
    }
    await this.scope.repository(LadderDraft).delete({ id });
    const published = await this.ladders.version(versionId);
    await this.traces.record(actor, {
      // Of the ladder, so that what shows ladders is told.
      ...{ act: 'ladder.published', recordType: 'ladder', recordId: published.id },
      ...{ subjectPersonId: null, audience: 'organization', details: { version: published.version } },
    });
    return published;
  }

  async ladderForChange(id: string): Promise<LadderRow> {
    const [row] = await this.scope.rows<LadderRow>(ladderForChange, [id]);
    if (!row) throw new NotFoundException();
    return row;
  }

  private async begin(wish: CreateLadderDraft): Promise<[LadderContentView, LadderRow | null]> {
    if (wish.from === 'template') return [plain(ladderTemplates[wish.template]), null];
    if (wish.from === 'copy') {
      return [{ ...contentOf(await this.ladders.version(wish.versionId)), name: wish.name }, null];
    }
    const ladder = wish.ladderId === undefined ? null : await this.ladderForChange(wish.ladderId);
    if (ladder?.archivedAt) throw conflict('ladder_archived', 'This ladder is archived. Take it up again first.');
    if (wish.from === 'file') return [readLadderFile(wish.file, wish.format), ladder];
    if (!ladder?.latest) throw new NotFoundException();
    return [contentOf(await this.ladders.version(ladder.latest.versionId)), ladder];
  }

  private async forChange(id: string, version: number): Promise<LadderDraft> {
    const [draft] = await this.scope
      .repository(LadderDraft)
      .find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!draft) throw new NotFoundException();
    if (draft.version !== version) throw new StaleVersionError(await this.show(id));
    return draft;
  }

  /** Drafts are nobody's news before they are published. */
  private async trace(actor: Actor, what: 'begun' | 'changed' | 'discarded', id: string): Promise<void> {
    await this.traces.record(actor, {
      ...{ act: `ladder-draft.${what}`, recordType: 'ladder-draft', recordId: id },
      ...{ subjectPersonId: null, audience: 'organization' },
    });
  }
}

/** Without what a template says besides: a rank is the level's place. */
function plain({ name, competencies, tracks }: (typeof ladderTemplates)['engineering']): LadderContentView {
  return {
    name,
    competencies: competencies.map((competency) => ({ ...competency })),
    tracks: tracks.map(({ key, name: called, levels }) => ({
      ...{ key, name: called },
      levels: levels.map(({ rank: _, expectations, ...level }) => ({
        ...level,
        expectations: expectations.map((expectation) => ({ ...expectation })),
      })),
    })),
  };
}
