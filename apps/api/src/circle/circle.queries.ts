import type { Statement } from '../platform/tenancy/tenant-scope.js';

const page = (whose: 'person_id' | 'member_id'): string => `
  select id from circle_members
  where organization_id = $1 and ${whose} = $2 and state in ('invited', 'accepted') and ($3::uuid is null or id < $3)
  order by id desc limit $4`;

/** `[person, id, limit]`; ids sort by time. */
export const circleOf: Statement = { name: 'circle.of', text: page('person_id') };
/** `[member, id, limit]` */
export const circlesWith: Statement = { name: 'circle.with', text: page('member_id') };

export const names: Statement = {
  name: 'circle.names',
  text: `select id as "personId", name from people where organization_id = $1 and id = any ($2::uuid[])`,
};

/** `[owner]`: the places of one circle are given one after the other. Released with the transaction. */
export const takeTurn: Statement = {
  name: 'circle.take-turn',
  text: `select pg_advisory_xact_lock(hashtextextended($1::uuid || ' circle of ' || $2::uuid, 0))`,
};

/** `[member, owner]`: whether they work here, and how many places are taken. */
export const room: Statement = {
  name: 'circle.room',
  text: `
    select exists (select from people where organization_id = $1 and id = $2 and deactivated_at is null) as "isColleague",
           (select count(*) from circle_members
            where organization_id = $1 and person_id = $3 and state in ('invited', 'accepted'))::int as taken`,
};
