import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { ActListeners } from '../platform/traces/act-listeners.js';
import { LiveOutlet } from '../platform/traces/live-outlet.js';
import type { Act, ActingAs } from '../platform/traces/traces.js';
import { tellOf } from './notifications.queries.js';
import { type Rule, channelsAtFirst, rules } from './rules.js';

const rulesOf: ReadonlyMap<string, readonly Rule[]> = Map.groupBy(rules, ({ act }) => act);

type Line = Readonly<{ id: string; whom: string; named: string | null; kind: string; atFirst: string }>;

/** Writes notifications in the transaction of the act that they tell of. One statement, and nobody waits for its answer. */
@Injectable()
export class Teller implements OnModuleInit {
  constructor(
    private readonly acts: ActListeners,
    private readonly scope: TenantScope,
    private readonly outlet: LiveOutlet,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.acts.add((by, act) => this.tell(by, act));
  }

  private tell(by: ActingAs, told: Act): void {
    const lines = (rulesOf.get(told.act) ?? []).flatMap((rule) => linesOf(rule, told));
    if (lines.length === 0) return;
    const { recordType, recordId, subjectPersonId } = told;
    const actor = 'job' in by ? null : by.personId;
    const column = <K extends keyof Line>(name: K) => lines.map((line) => line[name]);
    const columns = [column('id'), column('whom'), column('named'), column('kind'), column('atFirst')];
    this.scope.send(tellOf, [...columns, recordType, recordId, subjectPersonId, actor, this.clock.now()]);
    const { organizationId } = this.scope;
    // Of the ids, only those that became a notification are found again when the news is read.
    this.scope.afterCommit(() => lines.forEach(({ id }) => this.outlet.announce(organizationId, id)));
  }
}

function linesOf({ kind, tells }: Rule, { concerns = [] }: Act): Line[] {
  const atFirst = JSON.stringify(channelsAtFirst(kind));
  return tells.flatMap((whom) =>
    (whom === 'named' ? concerns : [null]).map((named) => ({ id: newId(), whom, named, kind, atFirst })),
  );
}
