import type { ValidationView } from '@rungs/contracts/validations.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** With the opportunity as it stands: whoever is asked reads what they are asked about, whoever else may. */
const columns = `
  v.id, v.version, v.asked_as as "askedAs", v.question, v.state, v.answer, v.comment,
  v.answered_at as "answeredAt", v.created_at as "createdAt", v.updated_at as "updatedAt",
  json_build_object('personId', a.id, 'name', a.name) as asker,
  json_build_object('personId', b.id, 'name', b.name) as asked,
  json_build_object('id', o.id, 'title', o.title, 'problem', o.problem, 'whoIsHurt', o.who_is_hurt,
    'kpiName', k.name, 'size', o.size, 'effort', o.effort, 'confidence', o.confidence, 'demoUrl', o.demo_url)
    as opportunity`;

const joined = `
  from validation_requests v
  join opportunities o on o.organization_id = $1 and o.id = v.opportunity_id and o.deleted_at is null
  join people a on a.organization_id = $1 and a.id = v.person_id
  join people b on b.organization_id = $1 and b.id = v.asked_id
  left join kpis k on k.organization_id = $1 and k.id = o.kpi_id`;

export type ValidationRow = Readonly<
  Omit<ValidationView, 'abilities' | 'answeredAt' | 'createdAt' | 'updatedAt'> & {
    answeredAt: Date | null;
    createdAt: Date;
    updatedAt: Date;
  }
>;

/** `[id]` */
export const oneValidation: Statement = {
  name: 'validations.one',
  text: `select ${columns} ${joined} where v.organization_id = $1 and v.id = $2`,
};

type Direction = 'asked' | 'received';
const mine: Readonly<Record<Direction, string>> = {
  asked: `v.person_id = $2`,
  received: `v.asked_id = $2 and v.state <> 'withdrawn'`,
};

const page = (direction: Direction): Statement => ({
  name: `validations.page-${direction}`,
  text: `
    select ${columns} ${joined}
    where v.organization_id = $1 and ${mine[direction]}
      and ($3::text is null or v.state = $3)
      and ($4::uuid is null or v.opportunity_id = $4)
      and ($5::uuid is null or v.id < $5)
    order by v.id desc limit $6`,
});

const open = (direction: Direction): Statement => ({
  name: `validations.open-${direction}`,
  text: `
    select count(*)::int as count from validation_requests v
    join opportunities o on o.organization_id = $1 and o.id = v.opportunity_id and o.deleted_at is null
    where v.organization_id = $1 and ${mine[direction]} and v.state = 'asked'`,
});

/** `[caller, state, opportunity, id, limit]`; the latest first. */
export const validationPages = { asked: page('asked'), received: page('received') };
/** `[caller]` */
export const openValidations = { asked: open('asked'), received: open('received') };

/** `[person]` */
export const colleague: Statement = {
  name: 'validations.colleague',
  text: `select 1 from people where organization_id = $1 and id = $2 and deactivated_at is null`,
};
