import type {
  ListObservationsQuery,
  ListPatternsQuery,
  ObservationList,
  PatternList,
} from '@rungs/contracts/observations.js';
import { observed } from '@rungs/domain/observations.js';
import { Injectable } from '@nestjs/common';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { KeptObservations } from './kept-observations.js';
import { type ObservationRow, type PatternRow, viewOfObservation, viewOfPattern } from './observation.view.js';
import { observationPage, observationsRecount, patternPage } from './observations.queries.js';

type Counts = { observationsByKind: Record<string, number>; patterns: number };

@Injectable()
export class ObservationLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly kept: KeptObservations,
    private readonly cursors: Cursors,
  ) {}

  async observations(actor: Actor, personId: string, query: ListObservationsQuery): Promise<ObservationList> {
    const subject = await this.kept.owner(actor, personId);
    const { text, kind, cursor, limit } = query;
    const name = `observations of ${personId}`;
    const [day, behind] = cursor ? this.cursors.open<[string, string]>(name, cursor) : [null, null];
    const [rows, [counts]] = await Promise.all([
      this.scope.rows<ObservationRow>(observationPage, [personId, text, kind, day, behind, limit + 1]),
      this.scope.rows<Counts>(observationsRecount, [personId]),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const { observations, observationKinds } = observed(counts?.observationsByKind ?? {});
    return {
      items: shown.map((row) => viewOfObservation(subject, row)),
      nextCursor: last ? this.cursors.seal(name, [last.observedOn, last.id]) : null,
      observations,
      kinds: observationKinds,
      patterns: counts?.patterns ?? 0,
      abilities: ['create'],
    };
  }

  async patterns(actor: Actor, personId: string, { text, cursor, limit }: ListPatternsQuery): Promise<PatternList> {
    const subject = await this.kept.owner(actor, personId);
    const name = `patterns of ${personId}`;
    const [behind] = cursor ? this.cursors.open<[string]>(name, cursor) : [null];
    const rows = await this.scope.rows<PatternRow>(patternPage, [personId, text, behind, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => viewOfPattern(subject, row)),
      nextCursor: last ? this.cursors.seal(name, [last.id]) : null,
      abilities: ['create'],
    };
  }
}
