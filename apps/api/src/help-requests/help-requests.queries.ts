import type { HelpRequestView } from '@rungs/contracts/help-requests.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** With what it is about as it stands: whoever is asked reads in short what they are asked about, whoever else may. */
const columns = `
  h.id, h.version, h.question, h.audience, h.state, h.note,
  h.answered_at as "answeredAt", h.created_at as "createdAt", h.updated_at as "updatedAt",
  json_build_object('personId', a.id, 'name', a.name) as asker,
  json_build_object('personId', b.id, 'name', b.name) as asked,
  json_build_object(
    'kind', case when g.id is not null then 'goal' when i.id is not null then 'plan_item' else 'own_words' end,
    'id', coalesce(g.id, i.id), 'title', coalesce(g.title, i.title, h.topic), 'why', coalesce(g.why, i.why, '')) as about,
  g.state as "goalState", p.state as "planState",
  coalesce((
    select json_agg(json_build_object('id', t.id, 'title', t.title, 'takenOn', t.taken_on) order by t.position)
    from help_request_parts t where t.organization_id = $1 and t.request_id = h.id), '[]') as parts`;

/** What was deleted takes the requests about it along, for as long as it is gone. */
const joined = `
  from help_requests h
  join people a on a.organization_id = $1 and a.id = h.person_id
  join people b on b.organization_id = $1 and b.id = h.asked_id
  left join goals g on g.organization_id = $1 and g.id = h.goal_id and g.deleted_at is null
  left join plan_items i on i.organization_id = $1 and i.id = h.plan_item_id and i.deleted_at is null
  left join plans p on p.organization_id = $1 and p.id = i.plan_id and p.deleted_at is null
  where h.organization_id = $1 and (h.topic <> '' or g.id is not null or p.id is not null)`;

export type HelpRow = Readonly<
  Omit<HelpRequestView, 'abilities' | 'takesInto' | 'visibleTo' | 'answeredAt' | 'createdAt' | 'updatedAt'> & {
    goalState: string | null;
    planState: string | null;
    answeredAt: Date | null;
    createdAt: Date;
    updatedAt: Date;
  }
>;

/** `[id]` */
export const oneHelpRequest: Statement = {
  name: 'help-requests.one',
  text: `select ${columns} ${joined} and h.id = $2`,
};

/** By one person, as far as the reader may know (`$3` audiences); or of one person. */
const whose = {
  by: `h.person_id = $2 and h.audience = any ($3::text[])`,
  of: `h.asked_id = $2 and h.state <> 'withdrawn' and $3::text[] is not null`,
} as const;

const page = (direction: keyof typeof whose): Statement => ({
  name: `help-requests.page-${direction}`,
  text: `
    select ${columns} ${joined} and ${whose[direction]}
      and ($4::text is null or h.state = $4)
      and ($5::uuid is null or h.id < $5)
    order by h.id desc limit $6`,
});

const pending = (direction: keyof typeof whose): Statement => ({
  name: `help-requests.pending-${direction}`,
  text: `select count(*)::int as count ${joined} and ${whose[direction]} and h.state = 'pending'`,
});

/** `[person, audiences, state, id, limit]`; the latest first. */
export const helpPages = { by: page('by'), of: page('of') };
/** `[person, audiences]` */
export const pendingHelp = { by: pending('by'), of: pending('of') };

/** `[person]` */
export const colleague: Statement = {
  name: 'help-requests.colleague',
  text: `select 1 from people where organization_id = $1 and id = $2 and deactivated_at is null`,
};

/** `[parts, day]` */
export const markTaken: Statement = {
  name: 'help-requests.mark-taken',
  text: `update help_request_parts set taken_on = $3 where organization_id = $1 and id = any ($2::uuid[])`,
};

/** `[item]`: whose plan it is part of, as long as both are there. */
export const ownerOfItem: Statement = {
  name: 'help-requests.owner-of-item',
  text: `
    select p.person_id as "personId" from plan_items i
    join plans p on p.organization_id = $1 and p.id = i.plan_id and p.deleted_at is null
    where i.organization_id = $1 and i.id = $2 and i.deleted_at is null`,
};

/** `[goal]` */
export const ownerOfGoal: Statement = {
  name: 'help-requests.owner-of-goal',
  text: `select person_id as "personId" from goals where organization_id = $1 and id = $2 and deleted_at is null`,
};
