import type { CreatePatternRequest, PatternView, UpdatePatternRequest } from '@rungs/contracts/observations.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { canBeRestored, deleted } from '../records/index.js';
import { KeptObservations } from './kept-observations.js';
import { type PatternRow, viewOfPattern } from './observation.view.js';
import { ownObservations, patternRow, replaceLinks } from './observations.queries.js';
import { Pattern } from './pattern.entity.js';

type Loaded = Readonly<{ subject: Subject; pattern: Pattern }>;
type Change = Omit<UpdatePatternRequest, 'observationIds'> & { deletedAt?: Date | null };

@Injectable()
export class PatternsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly kept: KeptObservations,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<PatternView> {
    const pattern = await this.patterns.findOneBy({ id });
    if (!pattern || pattern.deletedAt) throw new NotFoundException();
    return this.view(await this.kept.owner(actor, pattern.personId), id);
  }

  async create(actor: Actor, personId: string, request: CreatePatternRequest): Promise<PatternView> {
    const subject = await this.kept.owner(actor, personId);
    const { observationIds, ...words } = request;
    const now = this.clock.now();
    const row = { ...words, id: newId(), personId, deletedAt: null, createdAt: now, updatedAt: now };
    const pattern = await this.patterns.insert(row);
    await this.link(pattern, observationIds);
    await this.kept.recordPattern(actor, 'created', pattern.id);
    return this.view(subject, pattern.id);
  }

  async update(actor: Actor, id: string, version: number, request: UpdatePatternRequest): Promise<PatternView> {
    const { subject, pattern } = await this.forChange(actor, id, version);
    const { observationIds, ...words } = request;
    await this.save(pattern, words);
    if (observationIds) await this.link(pattern, observationIds);
    await this.kept.recordPattern(actor, 'updated', id);
    return this.view(subject, id);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { pattern } = await this.forChange(actor, id, version);
    const deletedAt = this.clock.now();
    await this.save(pattern, { deletedAt });
    await this.kept.recordPattern(actor, 'deleted', id);
    return deleted({ id, version: version + 1 }, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<PatternView> {
    const { subject, pattern } = await this.forChange(actor, id, version, 'deleted');
    await this.save(pattern, { deletedAt: null });
    await this.kept.recordPattern(actor, 'restored', id);
    return this.view(subject, id);
  }

  private get patterns(): OwnRepository<Pattern> {
    return this.scope.repository(Pattern);
  }

  private async view(subject: Subject, id: string): Promise<PatternView> {
    const [row] = await this.scope.rows<PatternRow>(patternRow, [id]);
    if (!row) throw new NotFoundException();
    return viewOfPattern(subject, row);
  }

  /** @throws ProblemException (400) when one of them is not there, or not the same person's */
  private async link({ id, personId }: Pattern, observationIds: readonly string[]): Promise<void> {
    const [found] = await this.scope.rows<{ count: number }>(ownObservations, [personId, observationIds]);
    if (found?.count !== observationIds.length) {
      throw invalid('/observationIds', 'unknown_observation', 'One of these observations is not there any more.');
    }
    await this.scope.rows(replaceLinks, [id, personId, observationIds]);
  }

  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    expected: 'there' | 'deleted' = 'there',
  ): Promise<Loaded> {
    const [pattern] = await this.patterns.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!pattern) throw new NotFoundException();
    const subject = await this.kept.owner(actor, pattern.personId);
    const fits = expected === 'there' ? !pattern.deletedAt : canBeRestored(pattern, this.clock.now());
    if (!fits) throw new NotFoundException();
    if (pattern.version !== version) throw new StaleVersionError(await this.view(subject, id));
    return { subject, pattern };
  }

  private async save({ id, version }: Pattern, change: Change): Promise<void> {
    await this.patterns.update(id, version, { ...change, updatedAt: this.clock.now() });
  }
}
