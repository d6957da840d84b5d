import type { Audience, PersonRef } from '@rungs/contracts/records.js';
import type { PlanItemKind } from '@rungs/domain/plans/plan-content.js';
import type { MeasuringKpi } from '@rungs/domain/plans/drift.js';
import type { AlignmentVerdict } from '@rungs/domain/plans/alignment.js';
import type { DriftRule } from '@rungs/domain/plans/drift.js';
import type { PlanItemState, PlanState } from '@rungs/domain/plans/plan-state.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';

const columns = `
  c.id, c.person_id as "personId", c.plan_id as "planId", c.held_on::text as "heldOn", c.note, c.version,
  c.created_at as "createdAt", c.updated_at as "updatedAt",
  json_build_object('personId', w.id, 'name', w.name) as "with",
  json_build_object('personId', l.id, 'name', l.name) as "loggedBy",
  (select json_agg(json_build_object('itemId', v.item_id, 'title', v.title, 'verdict', v.verdict, 'note', v.note,
     'flags', v.flags) order by v.position)
   from alignment_verdicts v where v.organization_id = $1 and v.check_id = c.id) as verdicts`;

const joined = `
  from alignment_checks c
  join people w on w.organization_id = $1 and w.id = c.with_id
  join people l on l.organization_id = $1 and l.id = c.logged_by
  where c.organization_id = $1`;

export type CheckRow = Readonly<{
  id: string;
  personId: string;
  planId: string;
  heldOn: string;
  note: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  with: PersonRef;
  loggedBy: PersonRef;
  verdicts: { itemId: string | null; title: string; verdict: AlignmentVerdict; note: string; flags: DriftRule[] }[];
}>;

/** `[id]`, deleted or not. */
export const oneCheck: Statement = { name: 'alignment-checks.one', text: `select ${columns} ${joined} and c.id = $2` };

/** `[person, held on, id, limit]`; the latest first. */
export const checkPage: Statement = {
  name: 'alignment-checks.page',
  text: `
    select ${columns} ${joined} and c.person_id = $2 and c.deleted_at is null
      and ($3::date is null or (c.held_on, c.id) < ($3, $4::uuid))
    order by c.held_on desc, c.id desc limit $5`,
};

/** `[person]`: the plan that counts, as it is checked. */
export const presentPlan: Statement = {
  name: 'alignment-checks.present-plan',
  text: `
    select p.id, p.state, p.audience, p.agreed_on::text as "agreedOn", p.version,
           (select max(c.held_on)::text from alignment_checks c
            where c.organization_id = $1 and c.plan_id = p.id and c.deleted_at is null) as "lastCheckedOn"
    from plans p
    where p.organization_id = $1 and p.person_id = $2 and p.deleted_at is null and p.state <> 'abandoned'
    order by p.created_at desc, p.id desc limit 1`,
};

export type PlanRow = Readonly<{
  id: string;
  state: PlanState;
  audience: Audience;
  agreedOn: string | null;
  version: number;
  lastCheckedOn: string | null;
}>;

/** `[plan]`: its items with the KPI of each and what was last read of it, in the order of the plan. */
export const measuredItems: Statement = {
  name: 'alignment-checks.items',
  text: `
    select i.id, i.kind, i.title, i.replacement, i.state, i.target, k.id as "kpiId",
      case when k.id is not null then json_build_object('name', k.name, 'unit', k.unit, 'direction', k.direction,
        'target', k.target, 'retiredOn', k.retired_on, 'madeOn', (k.created_at at time zone 'utc')::date,
        'latest', case when r.read_on is not null then json_build_object('on', r.read_on, 'value', r.value) end) end
        as kpi
    from plan_items i
    left join kpis k on k.organization_id = $1 and k.id = i.kpi_id
    left join lateral (
      select read_on, value from kpi_readings
      where organization_id = $1 and kpi_id = k.id and deleted_at is null order by read_on desc limit 1) r on true
    where i.organization_id = $1 and i.plan_id = $2 and i.deleted_at is null
    order by i.starts_on nulls last, i.created_at, i.id`,
};

export type ItemRow = Readonly<{
  id: string;
  kind: PlanItemKind;
  title: string;
  replacement: string;
  state: PlanItemState;
  target: number | null;
  kpiId: string | null;
  kpi: MeasuringKpi | null;
}>;

/** `[person]`: somebody of the organization, gone or not, as a check of an earlier day may name them. */
export const knownPerson: Statement = {
  name: 'alignment-checks.person',
  text: `select 1 from people where organization_id = $1 and id = $2`,
};

/** `[person]`: what is kept of checks, from the rows. */
export const alignmentRecount: Statement = {
  name: 'alignment-checks.recount',
  text: `
    select max(held_on)::text as "lastAlignmentOn" from alignment_checks
    where organization_id = $1 and person_id = $2 and deleted_at is null`,
};

/** `[today, days]`: plans under way whose next check is late. Agreeing was the first look. */
export const latePlans: Statement = {
  name: 'alignment-checks.late-plans',
  text: `
    select p.id from plans p
    join people o on o.organization_id = $1 and o.id = p.person_id and o.deactivated_at is null
    where p.organization_id = $1 and p.state = 'in_progress' and p.deleted_at is null
      and p.agreed_on < $2::date - $3::int
      and not exists (select from alignment_checks c where c.organization_id = $1 and c.plan_id = p.id
        and c.deleted_at is null and c.held_on >= $2::date - $3::int)
    order by p.id`,
};

/**
 * `[kpi, after, limit]`: whose plan is measured by it. Also one that does not run yet: it may be agreed to at this moment,
 * and of the two the later one counts.
 */
export const measuredBy: Statement = {
  name: 'alignment-checks.measured-by',
  text: `
    select distinct p.person_id as id from plan_items i
    join plans p on p.organization_id = $1 and p.id = i.plan_id and p.deleted_at is null
      and p.state not in ('done', 'abandoned')
    where i.organization_id = $1 and i.kpi_id = $2 and i.deleted_at is null
      and ($3::uuid is null or p.person_id > $3)
    order by id limit $4`,
};
