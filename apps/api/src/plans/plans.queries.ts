import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** Where a person's journey stands; no row, or no journey in it, before there is one. */
export const journeyPlace: Statement = {
  name: 'plans.journey-place',
  text: `
    select journey_id as "journeyId", iteration from journey_summaries
    where organization_id = $1 and person_id = $2 and journey_id is not null`,
};

/** `[person, audiences, state, created before, id, limit]`, the latest first. */
export const planPage: Statement = {
  name: 'plans.page',
  text: `
    select p.id, p.created_at as "createdAt",
           (select count(*)::int from plan_items i
            where i.organization_id = $1 and i.plan_id = p.id and i.deleted_at is null) as "itemCount"
    from plans p
    where p.organization_id = $1 and p.person_id = $2 and p.deleted_at is null and p.audience = any ($3::text[])
      and ($4::text is null or p.state = $4)
      and ($5::timestamptz is null or (date_trunc('milliseconds', p.created_at), p.id) < ($5, $6::uuid))
    order by date_trunc('milliseconds', p.created_at) desc, p.id desc
    limit $7`,
};

export type PlanPlace = Readonly<{ id: string; createdAt: Date; itemCount: number }>;

/** `[plan, before, limit]`: what was done, the latest first, each version with the one before it. */
export const turnPage: Statement = {
  name: 'plans.turns',
  text: `
    select t.id, t.act, t.message, t.number, t.snapshot, t.created_at as "createdAt",
           b.id as "byId", b.name as "byName", e.snapshot as earlier
    from plan_turns t
    left join people b on b.organization_id = t.organization_id and b.id = t.by_person_id
    left join plan_turns e on e.organization_id = t.organization_id and e.plan_id = t.plan_id and e.number = t.number - 1
    where t.organization_id = $1 and t.plan_id = $2 and ($3::uuid is null or t.id < $3)
    order by t.id desc
    limit $4`,
};

/** `[turn, the version to compare with]`: without the second, the one before. */
export const versionOf: Statement = {
  name: 'plans.version',
  text: `
    select t.id, t.act, t.message, t.number, t.snapshot, t.created_at as "createdAt", t.plan_id as "planId",
           b.id as "byId", b.name as "byName", e.snapshot as earlier
    from plan_turns t
    left join people b on b.organization_id = t.organization_id and b.id = t.by_person_id
    left join plan_turns e on e.organization_id = t.organization_id and e.plan_id = t.plan_id
      and case when $3::uuid is null then e.number = t.number - 1 else e.id = $3 end
    where t.organization_id = $1 and t.id = $2 and t.number is not null`,
};

export type TurnRow = Readonly<{
  id: string;
  planId: string;
  act: string;
  message: string;
  number: number | null;
  snapshot: unknown;
  earlier: unknown;
  createdAt: Date;
  byId: string | null;
  byName: string | null;
}>;
