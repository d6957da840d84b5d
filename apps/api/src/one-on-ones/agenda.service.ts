import type {
  AgendaItemAbility,
  AgendaItemView,
  AgendaPage,
  ListAgendaQuery,
  UpdateAgendaItemRequest,
} from '@rungs/contracts/one-on-ones.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import { StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { canBeRestored, deleted } from '../records/index.js';
import { AgendaItem } from './agenda-item.entity.js';
import { agendaItemView } from './one-on-one.view.js';
import { oneOnOnePolicy } from './one-on-one.policy.js';
import { agenda, agendaOpen, authorName } from './one-on-ones.queries.js';

type Loaded = Readonly<{ subject: Subject; item: AgendaItem }>;
type Verb = 'created' | 'updated' | 'talked' | 'deleted' | 'restored';
type Change = Partial<Pick<AgendaItem, 'text' | 'talkedOn' | 'deletedAt'>>;

/** What the two want to talk about. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly traces: Traces,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  /** Who is neither of the two learns nothing of their talks. */
  async page(actor: Actor, personId: string): Promise<Subject> {
    const subject = await this.relations.of(actor, personId);
    if (!oneOnOnePolicy.read(actor, subject)) throw new NotFoundException();
    return subject;
  }

  /** The latest first. */
  async list(actor: Actor, personId: string, query: ListAgendaQuery): Promise<AgendaPage> {
    return this.of(actor, await this.page(actor, personId), query);
  }

  async of(actor: Actor, subject: Subject, { cursor, limit }: ListAgendaQuery): Promise<AgendaPage> {
    const { personId } = subject;
    const name = `agenda of ${personId}`;
    const [behind] = cursor ? this.cursors.open<[string]>(name, cursor) : [null];
    const wanted = [personId, this.clock.today(), behind, limit + 1];
    const rows = await this.scope.rows<{ id: string; authorName: string }>(agenda, wanted);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const names = new Map(shown.map((row) => [row.id, row.authorName]));
    const ids = [...names.keys()];
    const items = ids.length > 0 ? await this.items.find({ where: { id: In(ids) }, order: { id: 'DESC' } }) : [];
    return {
      items: items.map((item) => agendaItemView(actor, subject, item, names.get(item.id) ?? '')),
      nextCursor: last ? this.cursors.seal(name, [last.id]) : null,
    };
  }

  async openOf({ personId }: Subject): Promise<number> {
    const [open] = await this.scope.rows<{ count: number }>(agendaOpen, [personId]);
    return open?.count ?? 0;
  }

  async create(actor: Actor, personId: string, text: string): Promise<AgendaItemView> {
    const subject = await this.page(actor, personId);
    permit(oneOnOnePolicy.create, actor, subject);
    const now = this.clock.now();
    const item = await this.items.insert({
      ...{ id: newId(), personId, authorId: actor.personId, text, talkedOn: null, deletedAt: null },
      ...{ createdAt: now, updatedAt: now },
    });
    return this.told(actor, 'created', { subject, item });
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    { text, talked }: UpdateAgendaItemRequest,
  ): Promise<AgendaItemView> {
    const before = await this.forChange(actor, id, version, text === undefined ? 'update' : 'reword');
    const talkedOn = talked ? (before.item.talkedOn ?? this.clock.today()) : null;
    const change = { ...(text !== undefined && { text }), ...(talked !== undefined && { talkedOn }) };
    return this.changed(actor, talked === true ? 'talked' : 'updated', before, change);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const before = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    const { version: next } = await this.changed(actor, 'deleted', before, { deletedAt });
    return deleted({ id, version: next }, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<AgendaItemView> {
    const before = await this.forChange(actor, id, version, 'restore');
    return this.changed(actor, 'restored', before, { deletedAt: null });
  }

  private get items(): OwnRepository<AgendaItem> {
    return this.scope.repository(AgendaItem);
  }

  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    act: AgendaItemAbility | 'restore',
  ): Promise<Loaded> {
    const [item] = await this.items.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const there = item && (act === 'restore' ? canBeRestored(item, this.clock.now()) : !item.deletedAt);
    if (!there) throw new NotFoundException();
    const subject = await this.page(actor, item.personId);
    permit(oneOnOnePolicy[act], actor, { relation: subject.relation, isAuthor: actor.personId === item.authorId });
    if (item.version !== version) throw new StaleVersionError(await this.view(actor, { subject, item }));
    return { subject, item };
  }

  private async changed(actor: Actor, verb: Verb, { subject, item }: Loaded, wish: Change): Promise<AgendaItemView> {
    const change = { ...wish, updatedAt: this.clock.now() };
    await this.items.update(item.id, item.version, change);
    return this.told(actor, verb, { subject, item: { ...item, ...change, version: item.version + 1 } });
  }

  private async told(actor: Actor, verb: Verb, loaded: Loaded): Promise<AgendaItemView> {
    const { id, personId } = loaded.item;
    await this.traces.record(actor, {
      act: `agenda-item.${verb}`,
      recordType: 'agenda-item',
      recordId: id,
      subjectPersonId: personId,
      audience: 'manager',
    });
    return this.view(actor, loaded);
  }

  private async view(actor: Actor, { subject, item }: Loaded): Promise<AgendaItemView> {
    const [author] = await this.scope.rows<{ name: string }>(authorName, [item.authorId]);
    return agendaItemView(actor, subject, item, author?.name ?? '');
  }
}
