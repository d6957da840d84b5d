import type { Statement } from '../platform/tenancy/tenant-scope.js';
import { contains } from '../records/index.js';

const observation = `
  select o.id, o.person_id as "personId", o.version, o.kind, o.text, o.observed_on::text as "observedOn",
         o.created_at as "createdAt", o.updated_at as "updatedAt",
         coalesce((select json_agg(json_build_object('patternId', p.id, 'title', p.title) order by p.id)
                   from pattern_observations l
                   join patterns p on p.organization_id = l.organization_id and p.id = l.pattern_id
                   where l.organization_id = o.organization_id and l.observation_id = o.id and p.deleted_at is null),
                  '[]') as patterns
  from observations o
  where o.organization_id = $1`;

/** `[id]` */
export const observationRow: Statement = { name: 'observations.one', text: `${observation} and o.id = $2` };

/** The latest day first. `[person, text, kind, observed on, id, limit]`; day and id are where the page before ended. */
export const observationPage: Statement = {
  name: 'observations.page',
  text: `
    ${observation} and o.person_id = $2 and o.deleted_at is null
      and ($3::text is null or ${contains('o.text', '$3')})
      and ($4::text is null or o.kind = $4)
      and ($5::date is null or (o.observed_on, o.id) < ($5, $6::uuid))
    order by o.observed_on desc, o.id desc
    limit $7`,
};

const pattern = `
  select p.id, p.person_id as "personId", p.version, p.title, p.conclusion,
         p.created_at as "createdAt", p.updated_at as "updatedAt",
         coalesce((select json_agg(json_build_object('observationId', o.id, 'kind', o.kind, 'text', o.text,
                                                     'observedOn', o.observed_on) order by o.observed_on desc, o.id desc)
                   from pattern_observations l
                   join observations o on o.organization_id = l.organization_id and o.id = l.observation_id
                   where l.organization_id = p.organization_id and l.pattern_id = p.id and o.deleted_at is null),
                  '[]') as observations
  from patterns p
  where p.organization_id = $1`;

/** `[id]` */
export const patternRow: Statement = { name: 'patterns.one', text: `${pattern} and p.id = $2` };

/** The newest first. `[person, text, behind, limit]` */
export const patternPage: Statement = {
  name: 'patterns.page',
  text: `
    ${pattern} and p.person_id = $2 and p.deleted_at is null
      and ($3::text is null or ${contains(`p.title || ' ' || p.conclusion`, '$3')})
      and ($4::uuid is null or p.id < $4)
    order by p.id desc
    limit $5`,
};

/** How many of these are there and the person's own. `[person, ids]` */
export const ownObservations: Statement = {
  name: 'patterns.own-observations',
  text: `
    select count(*)::int as count from observations
    where organization_id = $1 and person_id = $2 and deleted_at is null and id = any ($3::uuid[])`,
};

/** Links to deleted observations stay, so that these come back linked. `[pattern, person, ids]` */
export const replaceLinks: Statement = {
  name: 'patterns.replace-links',
  text: `
    with gone as (
      delete from pattern_observations l using observations o
      where l.organization_id = $1 and l.pattern_id = $2 and l.observation_id <> all ($4::uuid[])
        and o.organization_id = $1 and o.id = l.observation_id and o.deleted_at is null)
    insert into pattern_observations (organization_id, pattern_id, person_id, observation_id)
    select $1, $2, $3, unnest($4::uuid[]) on conflict do nothing`,
};

/**
 * What the counts should be, from the rows themselves: what the kept summary is compared with, and repaired from.
 * `[person]`
 */
export const observationsRecount: Statement = {
  name: 'observations.recount',
  text: `
    select coalesce((select json_object_agg(kind, count) from (
             select kind, count(*)::int as count from observations
             where organization_id = $1 and person_id = $2 and deleted_at is null group by kind) k), '{}')
             as "observationsByKind",
           (select count(*)::int from patterns where organization_id = $1 and person_id = $2 and deleted_at is null)
             as "patterns"`,
};
