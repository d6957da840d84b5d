import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** Waits for whoever publishes or archives it. */
export const ladderForChange: Statement = {
  name: 'ladders.for-change',
  text: `
    select l.id, l.name, l.archived_at as "archivedAt", (
      select json_build_object('versionId', v.id, 'number', v.number) from ladder_versions v
      where v.organization_id = $1 and v.ladder_id = l.id order by v.number desc limit 1) as latest
    from ladders l where l.organization_id = $1 and l.id = $2 for update of l`,
};

export const laddersInUse: Statement = {
  name: 'ladders.in-use',
  text: `select count(*)::int as count from ladders where organization_id = $1 and archived_at is null`,
};

/** How many people stand on each level of a ladder, in whichever version. */
export const peopleByLevel: Statement = {
  name: 'ladders.people-by-level',
  text: `
    select t.key as "trackKey", e.code, count(*)::int as people
    from ladder_versions v
    join tracks t on t.organization_id = $1 and t.ladder_version_id = v.id
    join levels e on e.organization_id = $1 and e.track_id = t.id
    join people p on p.organization_id = $1 and p.level_id = e.id
    where v.organization_id = $1 and v.ladder_id = $2
    group by t.key, e.code order by t.key, e.code`,
};

/**
 * Whoever stood on a level stands on the same level of the new version: the same track and code. Nobody's level changed,
 * so their history says nothing of it; what they agreed to aim at stays the version that they agreed to.
 */
export const standOnVersion: Statement = {
  name: 'ladders.stand-on-version',
  text: `
    with here as (
      select e.id, t.key, e.code from tracks t
      join levels e on e.organization_id = $1 and e.track_id = t.id
      where t.organization_id = $1 and t.ladder_version_id = $3
    ), before as (
      select e.id, t.key, e.code from ladder_versions v
      join tracks t on t.organization_id = $1 and t.ladder_version_id = v.id
      join levels e on e.organization_id = $1 and e.track_id = t.id
      where v.organization_id = $1 and v.ladder_id = $2 and v.id <> $3
    )
    update people p set level_id = here.id, updated_at = now(), version = p.version + 1
    from before join here on here.key = before.key and here.code = before.code
    where p.organization_id = $1 and p.level_id = before.id`,
};

const day = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const versions = `(
  select coalesce(json_agg(json_build_object(
    'versionId', v.id, 'number', v.number, 'changelog', v.changelog, 'publishedAt', ${day('v.published_at')},
    'publishedBy', case when b.id is not null then json_build_object('personId', b.id, 'name', b.name) end)
    order by v.number desc), '[]')
  from ladder_versions v left join people b on b.organization_id = $1 and b.id = v.published_by
  where v.organization_id = $1 and v.ladder_id = l.id)`;

export const historyOfLadder: Statement = {
  name: 'ladders.history',
  text: `select l.id, l.name, ${versions} as versions from ladders l where l.organization_id = $1 and l.id = $2`,
};

export const catalog: Statement = {
  name: 'ladders.catalog',
  text: `
    select l.id, l.name, ${day('l.archived_at')} as "archivedAt", d.id as "draftId", ${versions} as versions
    from ladders l left join ladder_drafts d on d.organization_id = $1 and d.ladder_id = l.id
    where l.organization_id = $1 order by l.archived_at is not null, l.name, l.id limit 200`,
};

export const draftsInCatalog: Statement = {
  name: 'ladders.drafts',
  text: `
    select d.id, d.ladder_id as "ladderId", d.content->>'name' as name, ${day('d.updated_at')} as "updatedAt"
    from ladder_drafts d where d.organization_id = $1 order by d.updated_at desc, d.id limit 200`,
};

export const draftForView: Statement = {
  name: 'ladders.draft',
  text: `
    select d.id, d.version, d.ladder_id as "ladderId", d.content, ${day('d.updated_at')} as "updatedAt",
      case when v.id is not null then json_build_object('versionId', v.id, 'number', v.number) end as "basedOn",
      case when p.id is not null then json_build_object('personId', p.id, 'name', p.name) end as "editedBy"
    from ladder_drafts d
    left join ladder_versions v on v.organization_id = $1 and v.id = d.based_on
    left join people p on p.organization_id = $1 and p.id = d.edited_by
    where d.organization_id = $1 and d.id = $2`,
};
