import type { OpportunityView } from '@rungs/contracts/opportunities.js';
import type { Audience, PersonRef } from '@rungs/contracts/records.js';
import { opportunityStates } from '@rungs/domain/opportunities.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';
import { contains } from '../records/index.js';

/** One number to sort by: the column of the board, and in it what matters most for the least effort. */
const place = `
  (array_position(array[${opportunityStates.map((state) => `'${state}'`).join(', ')}], o.state) * 100 + o.effort - o.size)`;

/** `[person, audiences, audience, text, state, kpi, place, id, limit]` */
export const opportunityPage: Statement = {
  name: 'opportunities.page',
  text: `
    select o.id, ${place} as place
    from opportunities o
    where o.organization_id = $1 and o.person_id = $2 and o.deleted_at is null and o.audience = any ($3::text[])
      and ($4::text is null or o.audience = $4)
      and ($5::text is null or ${contains(`o.title || ' ' || o.problem || ' ' || o.who_is_hurt`, '$5')})
      and ($6::text is null or o.state = $6)
      and ($7::uuid is null or o.kpi_id = $7)
      and ($8::int is null or (${place}, o.id) > ($8, $9::uuid))
    order by place, o.id
    limit $10`,
};

/** Its item in a plan that was not given up; the latest, should there be several. */
const itemOf = `
  select i.id, i.title, p.id as plan_id, p.audience
  from plan_items i
  join plans p on p.organization_id = $1 and p.id = i.plan_id and p.deleted_at is null and p.state <> 'abandoned'
  where i.organization_id = $1 and i.opportunity_id = o.id and i.deleted_at is null
  order by i.id desc limit 1`;

/**
 * `[person]`: opportunities that are not where the plan has them. What never was an item of one is left where its owner
 * put it. Locked, because they are about to be moved.
 */
export const astray: Statement = {
  name: 'opportunities.astray',
  text: `
    select o.id from opportunities o
    where o.organization_id = $1 and o.person_id = $2 and o.deleted_at is null and o.state in ('shortlisted', 'planned')
      and exists (select from plan_items i where i.organization_id = $1 and i.opportunity_id = o.id)
      and (o.state = 'planned') <> exists (${itemOf})
    order by o.id
    for update of o`,
};

/** `[ids]`: of each its KPI, its item in a plan, and those who read it because they were asked about it. */
export const besidesOf: Statement = {
  name: 'opportunities.besides',
  text: `
    select o.id,
           case when k.id is not null
             then json_build_object('id', k.id, 'name', k.name, 'retired', k.retired_on is not null) end as kpi,
           (select json_build_object('id', i.id, 'planId', i.plan_id, 'title', i.title, 'audience', i.audience)
            from (${itemOf}) i) as "planItem",
           (select coalesce(json_agg(json_build_object('personId', a.id, 'name', a.name) order by a.name, a.id), '[]')
            from (select distinct p.id, p.name from validation_requests v
                  join people p on p.organization_id = $1 and p.id = v.asked_id
                  where v.organization_id = $1 and v.opportunity_id = o.id and v.state <> 'withdrawn') a) as asked
    from opportunities o
    left join kpis k on k.organization_id = $1 and k.id = o.kpi_id
    where o.organization_id = $1 and o.id = any ($2::uuid[])`,
};

/**
 * `[id, answer, whether the manager's, state, whether it moved, now]`. The version moves with the state only: an answer
 * alone is no reason to refuse what its owner is writing.
 */
export const writeAnswer: Statement = {
  name: 'opportunities.write-answer',
  text: `
    update opportunities set
      worthwhile = worthwhile + ($3 = 'worthwhile')::int,
      redirect = redirect + ($3 = 'redirect')::int,
      not_now = not_now + ($3 = 'not_now')::int,
      manager_answers = manager_answers + $4::boolean::int,
      manager_answer = case when $4::boolean then $3::text else manager_answer end,
      state = $5, version = version + $6::boolean::int, updated_at = $7
    where organization_id = $1 and id = $2`,
};

export type OpportunityPlace = Readonly<{ id: string; place: number }>;
export type BesidesRow = Readonly<{
  id: string;
  kpi: OpportunityView['kpi'];
  planItem: (NonNullable<OpportunityView['planItem']> & { audience: Audience }) | null;
  asked: PersonRef[];
}>;
