import type { CreateLevelChange, LevelChangeView } from '@rungs/contracts/people.js';
import { Injectable } from '@nestjs/common';
import { Relations } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { invalid } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { personPolicy } from './person.policy.js';

const history: Statement = {
  name: 'level-changes.of-person',
  text: `
    select c.id, c.kind, c.effective_on::text as "effectiveOn",
           to_json(c.recorded_at at time zone 'UTC')#>>'{}' || 'Z' as "recordedAt",
           json_build_object('id', l.id, 'code', l.code, 'title', l.title) as level,
           case when b.id is not null then json_build_object('personId', b.id, 'name', b.name) end as "recordedBy"
    from level_changes c
    join levels l on l.organization_id = $1 and l.id = c.level_id
    left join people b on b.organization_id = $1 and b.id = c.recorded_by
    where c.organization_id = $1 and c.person_id = $2
    order by c.effective_on desc, c.recorded_at desc, c.id desc limit 100`,
};

const levelExists: Statement = {
  name: 'level-changes.level-exists',
  text: `select 1 from levels where organization_id = $1 and id = $2`,
};

const add: Statement = {
  name: 'level-changes.add',
  text: `
    insert into level_changes (organization_id, id, person_id, level_id, kind, effective_on, recorded_by, recorded_at)
    values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
};

/**
 * Of two changes with the same day the later record counts: that is how a slip is corrected. A change names a level of the
 * version of its day; the person stands on that level as it reads now, in the latest version that has it.
 */
const follow: Statement = {
  name: 'level-changes.follow',
  text: `
    update people set updated_at = now(), version = version + 1, level_id = (
      select coalesce((
        select now.id from ladder_versions w
        join tracks s on s.organization_id = $1 and s.ladder_version_id = w.id and s.key = t.key
        join levels now on now.organization_id = $1 and now.track_id = s.id and now.code = l.code
        where w.organization_id = $1 and w.ladder_id = v.ladder_id order by w.number desc limit 1), c.level_id)
      from level_changes c
      join levels l on l.organization_id = $1 and l.id = c.level_id
      join tracks t on t.organization_id = $1 and t.id = l.track_id
      join ladder_versions v on v.organization_id = $1 and v.id = t.ladder_version_id
      where c.organization_id = $1 and c.person_id = $2
      order by c.effective_on desc, c.recorded_at desc, c.id desc limit 1)
    where organization_id = $1 and id = $2`,
};

/** A person's levels over time. Nothing in it is changed or deleted; `people.level_id` follows the latest. */
@Injectable()
export class LevelChangesService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly clock: Clock,
    private readonly traces: Traces,
  ) {}

  async list(actor: Actor, personId: string): Promise<LevelChangeView[]> {
    permit(personPolicy.read_levels, actor, await this.relations.of(actor, personId));
    return this.scope.rows<LevelChangeView>(history, [personId]);
  }

  async create(
    actor: Actor,
    personId: string,
    { kind, levelId, effectiveOn }: CreateLevelChange,
  ): Promise<LevelChangeView> {
    permit(personPolicy.change_level, actor, await this.relations.of(actor, personId));
    if (effectiveOn > this.clock.today()) {
      throw invalid('/effectiveOn', 'in_future', 'Record a change of level on the day it takes effect, or later.');
    }
    const [level] = await this.scope.rows(levelExists, [levelId]);
    if (!level) throw invalid('/levelId', 'unknown_level', 'There is no such level.');
    const id = newId();
    await this.scope.rows(add, [id, personId, levelId, kind, effectiveOn, actor.personId]);
    await this.scope.rows(follow, [personId]);
    await this.traces.record(actor, {
      act: 'level_change.recorded',
      recordType: 'person',
      recordId: personId,
      subjectPersonId: personId,
      audience: 'organization',
      details: { kind, levelId, effectiveOn },
    });
    const [change] = (await this.scope.rows<LevelChangeView>(history, [personId])).filter((entry) => entry.id === id);
    if (!change) throw new Error('A level change is missing right after it was recorded.');
    return change;
  }
}
