import { higherUps } from '@rungs/domain/key-players.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';
import { contains } from '../records/index.js';

/** Name and role as the directory has them now, what the encounters add up to (the latest one says what is next), habits. */
const details = `
  select k.id, coalesce(k.name, p.name) as name, coalesce(k.role, p.title) as role,
         e.number as "encounterCount", e.last_met_on as "lastMetOn", e.next_touchpoint_on as "nextTouchpointOn",
         h.habits
  from key_players k
  left join people p on p.organization_id = k.organization_id and p.id = k.directory_person_id
  cross join lateral (
    select count(*)::int as number, max(held_on)::text as last_met_on,
           (array_agg(next_touchpoint_on order by held_on desc, id desc))[1]::text as next_touchpoint_on
    from encounters
    where organization_id = k.organization_id and key_player_id = k.id and deleted_at is null) e
  cross join lateral (
    select coalesce(json_agg(json_build_object('id', id, 'keyPlayerId', key_player_id, 'version', version,
             'text', text, 'state', state) order by created_at, id), '[]') as habits,
           coalesce(string_agg(text, ' '), '') as words, coalesce(array_agg(state), '{}') as states
    from habits
    where organization_id = k.organization_id and key_player_id = k.id and deleted_at is null) h
  where k.organization_id = $1`;

/** `[id]` */
export const keyPlayerDetails: Statement = { name: 'key-players.details', text: `${details} and k.id = $2` };

/** The newest first. `[person, step, text, relation, habit state, touchpoint before, behind, limit]` */
export const keyPlayerPage: Statement = {
  name: 'key-players.page',
  text: `
    ${details} and k.person_id = $2 and k.deleted_at is null
      and ($3::smallint is null or k.step = $3)
      and ($4::text is null or ${contains(`concat_ws(' ', k.name, p.name, k.role, p.title, k.why, h.words)`, '$4')})
      and ($5::text is null or k.relation = $5)
      and ($6::text is null or $6 = any (h.states))
      and ($7::date is null or e.next_touchpoint_on::date < $7)
      and ($8::uuid is null or k.id < $8)
    order by k.id desc
    limit $9`,
};

/** The latest first. `[key player, held on, id, limit]`; the last three are where the page before ended. */
export const encounterPage: Statement = {
  name: 'encounters.page',
  text: `
    select id, held_on::text as "heldOn" from encounters
    where organization_id = $1 and key_player_id = $2 and deleted_at is null
      and ($3::date is null or (held_on, id) < ($3, $4::uuid))
    order by held_on desc, id desc
    limit $5`,
};

/** The latest days with a lunch or a talk with somebody further up, and no more than any threshold could ask for. */
const higherUpDays = `
  (select coalesce(json_agg(held_on order by held_on desc), '[]') from (
     select distinct e.held_on
     from key_players k
     join encounters e on e.organization_id = $1 and e.key_player_id = k.id and e.deleted_at is null
     where k.organization_id = $1 and k.person_id = $2 and k.deleted_at is null
       and k.relation in (${higherUps.map((relation) => `'${relation}'`).join(', ')})
     order by e.held_on desc limit 40) as days)`;

/** `[person]` */
export const encounterDays: Statement = {
  name: 'encounters.days',
  text: `select ${higherUpDays} as "encounterDates"`,
};

/**
 * What the counts of key players should be, from the rows themselves: what the kept summary is compared with, and
 * repaired from. `[person]`
 */
export const keyPlayersRecount: Statement = {
  name: 'key-players.recount',
  text: `
    select count(*)::int as "keyPlayers",
           count(*) filter (where exists (
             select from encounters e
             where e.organization_id = $1 and e.key_player_id = k.id and e.deleted_at is null))::int as "keyPlayersMet",
           coalesce(sum((
             select count(*) from habits h
             where h.organization_id = $1 and h.key_player_id = k.id and h.state = 'adopted' and h.deleted_at is null
           )), 0)::int as "habitsAdopted",
           ${higherUpDays} as "encounterDates"
    from key_players k where organization_id = $1 and person_id = $2 and deleted_at is null`,
};
