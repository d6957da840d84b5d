import type {
  CommentAbility,
  CommentCounts,
  CommentList,
  CommentView,
  CreateCommentRequest,
  ListCommentsQuery,
  UpdateCommentRequest,
} from '@rungs/contracts/comments.js';
import type { DeletedRecord, PersonRef } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import { invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { canBeRestored, deleted } from '../records/index.js';
import { Comment } from './comment.entity.js';
import { commentPolicy } from './comment.policy.js';
import { readers, viewFor } from './comment.view.js';
import { countsOfPerson, namesOf, pageOfPerson, pageOfRecord, readByBoth } from './comments.queries.js';

type Loaded = Readonly<{ subject: Subject; comment: Comment }>;
type Draft = Omit<CreateCommentRequest, 'mentions'> & Partial<Pick<CreateCommentRequest, 'mentions'>>;
type About = NonNullable<CreateCommentRequest['about']>;
type Verb = 'created' | 'updated' | 'deleted' | 'restored';

@Injectable()
export class CommentsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly cursors: Cursors,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  /** The latest first page by page, each page in the order in which it was written. */
  async list(actor: Actor, personId: string, query: ListCommentsQuery): Promise<CommentList> {
    const { cursor, limit, recordType, recordId } = query;
    const subject = await this.page(actor, personId);
    const name = `comments of ${personId} ${recordId ?? ''}`;
    const [before] = cursor ? this.cursors.open<[string]>(name, cursor) : [null];
    const values = [personId, before, limit + 1];
    const ids = recordId
      ? await this.scope.rows<{ id: string }>(pageOfRecord, [...values, recordId])
      : await this.scope.rows<{ id: string }>(pageOfPerson, values);
    const talks = !recordType || !recordId || (await this.isReadByBoth({ recordType, recordId }, personId));
    const shown = ids.slice(0, limit).map(({ id }) => id);
    const found = shown.length > 0 ? await this.comments.find({ where: { id: In(shown) }, order: { id: 'asc' } }) : [];
    const earliest = ids.length > limit ? shown.at(-1) : undefined;
    return {
      items: await this.views(
        actor,
        found.map((comment) => ({ subject, comment })),
      ),
      nextCursor: earliest ? this.cursors.seal(name, [earliest]) : null,
      visibleTo: readers(subject),
      abilities: talks && commentPolicy.create(actor, subject) ? ['create'] : [],
    };
  }

  async counts(actor: Actor, personId: string): Promise<CommentCounts> {
    await this.page(actor, personId);
    return { items: await this.scope.rows(countsOfPerson, [personId, 1_000]) };
  }

  /** @throws ProblemException (400) when it is about a record, or speaks to somebody, that is not of the two */
  async create(actor: Actor, personId: string, { text, about, mentions = [] }: Draft): Promise<CommentView> {
    const subject = await this.page(actor, personId);
    permit(commentPolicy.create, actor, subject);
    assertReaders(subject, mentions);
    if (about && !(await this.isReadByBoth(about, personId))) {
      throw invalid(
        '/about/recordId',
        'not_shared',
        'Only a record that both of you can read can be talked about here.',
      );
    }
    const now = this.clock.now();
    const record = { recordType: about?.recordType ?? null, recordId: about?.recordId ?? null };
    const dates = { editedAt: null, deletedAt: null, createdAt: now, updatedAt: now };
    const comment = await this.comments.insert({
      ...record,
      ...dates,
      id: newId(),
      personId,
      authorId: actor.personId,
      text,
      mentionedIds: [...new Set(mentions)],
    });
    return this.told(actor, 'created', { subject, comment }, comment.mentionedIds);
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    { text, mentions }: UpdateCommentRequest,
  ): Promise<CommentView> {
    const before = await this.forChange(actor, id, version, 'update');
    const known = before.comment.mentionedIds;
    const mentionedIds = [...new Set(mentions ?? known)];
    // Somebody who could read it then may go on standing in it.
    const added = mentionedIds.filter((one) => !known.includes(one));
    assertReaders(before.subject, added);
    return this.changed(actor, 'updated', before, { text, mentionedIds, editedAt: this.clock.now() }, added);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const before = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    const { version: next } = await this.changed(actor, 'deleted', before, { deletedAt });
    return deleted({ id, version: next }, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<CommentView> {
    const before = await this.forChange(actor, id, version, 'restore');
    return this.changed(actor, 'restored', before, { deletedAt: null });
  }

  private get comments(): OwnRepository<Comment> {
    return this.scope.repository(Comment);
  }

  /** Who is neither the person nor their manager learns nothing of the conversation, not even that there is none. */
  private async page(actor: Actor, personId: string): Promise<Subject> {
    const subject = await this.relations.of(actor, personId);
    if (!commentPolicy.read(actor, subject)) throw new NotFoundException();
    return subject;
  }

  private async isReadByBoth({ recordType, recordId }: About, personId: string): Promise<boolean> {
    return (await this.scope.rows(readByBoth[recordType], [recordId, personId])).length > 0;
  }

  private async forChange(actor: Actor, id: string, version: number, act: CommentAbility | 'restore'): Promise<Loaded> {
    const [comment] = await this.comments.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const there =
      act === 'restore' ? comment && canBeRestored(comment, this.clock.now()) : comment && !comment.deletedAt;
    if (!comment || !there) throw new NotFoundException();
    const subject = await this.page(actor, comment.personId);
    permit(commentPolicy[act], actor, { relation: subject.relation, isAuthor: actor.personId === comment.authorId });
    if (comment.version !== version) throw new StaleVersionError(await this.view(actor, { subject, comment }));
    return { subject, comment };
  }

  private async changed(
    actor: Actor,
    verb: Verb,
    { subject, comment }: Loaded,
    change: Partial<Pick<Comment, 'text' | 'mentionedIds' | 'editedAt' | 'deletedAt'>>,
    mentioned: readonly string[] = [],
  ): Promise<CommentView> {
    const now = this.clock.now();
    // An edit and its change are one moment, not two calls of the clock.
    const changed = { ...change, ...(change.editedAt && { editedAt: now }), updatedAt: now };
    await this.comments.update(comment.id, comment.version, changed);
    const after = { ...comment, ...changed, version: comment.version + 1 };
    return this.told(actor, verb, { subject, comment: after }, mentioned);
  }

  /** @param mentioned who is spoken to now and was not before */
  private async told(actor: Actor, verb: Verb, loaded: Loaded, mentioned: readonly string[]): Promise<CommentView> {
    const { id, personId, recordType, recordId } = loaded.comment;
    await this.traces.record(actor, {
      act: `comment.${verb}`,
      recordType: 'comment',
      recordId: id,
      subjectPersonId: personId,
      audience: 'manager',
      details: { aboutType: recordType, aboutId: recordId },
      concerns: mentioned,
    });
    return this.view(actor, loaded);
  }

  private async view(actor: Actor, { subject, comment }: Loaded): Promise<CommentView> {
    return viewFor(actor, subject, comment, await this.names([comment]));
  }

  private async views(actor: Actor, all: readonly Loaded[]): Promise<CommentView[]> {
    const names = await this.names(all.map(({ comment }) => comment));
    return all.map(({ subject, comment }) => viewFor(actor, subject, comment, names));
  }

  private async names(comments: readonly Comment[]): Promise<ReadonlyMap<string, string>> {
    if (comments.length === 0) return new Map();
    const ids = new Set(comments.flatMap(({ authorId, mentionedIds }) => [authorId, ...mentionedIds]));
    const rows = await this.scope.rows<PersonRef>(namesOf, [[...ids]]);
    return new Map(rows.map(({ personId, name }) => [personId, name]));
  }
}

function assertReaders(subject: Subject, mentions: readonly string[]): void {
  const known = new Set(readers(subject).map(({ personId }) => personId));
  const stranger = mentions.findIndex((one) => !known.has(one));
  if (stranger < 0) return;
  throw invalid(`/mentions/${stranger}`, 'not_a_reader', 'Only people who can read this can be mentioned in it.');
}
