import type { KpiDirection, KpiScope } from '@rungs/contracts/kpis.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';
import { contains } from '../records/index.js';

/** As many readings as a small picture shows. */
const recentReadings = 24;

/** `$2` is the caller. */
const columns = `
  k.id, k.version, k.name, k.description, k.scope, k.unit, k.direction, k.target,
  k.retired_on::text as "retiredOn", k.created_at as "createdAt", k.updated_at as "updatedAt",
  case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department,
  case when m.id is not null then json_build_object('personId', m.id, 'name', m.name) end as manager,
  case when o.id is not null then json_build_object('personId', o.id, 'name', o.name) end as owner,
  exists (select from kpi_followers f
          where f.organization_id = $1 and f.person_id = $2 and f.kpi_id = k.id) as followed,
  (select coalesce(json_agg(json_build_object('on', r.read_on, 'value', r.value) order by r.read_on), '[]')
   from (select read_on, value from kpi_readings
         where organization_id = $1 and kpi_id = k.id and deleted_at is null
         order by read_on desc limit ${recentReadings}) r) as recent`;

const besides = `
  left join departments d on d.organization_id = $1 and d.id = k.department_id
  left join people m on m.organization_id = $1 and m.id = k.manager_id
  left join people o on o.organization_id = $1 and o.id = k.owner_id`;

export type KpiRow = Readonly<{
  id: string;
  version: number;
  name: string;
  description: string;
  scope: KpiScope;
  unit: string;
  direction: KpiDirection;
  target: number | null;
  retiredOn: string | null;
  createdAt: Date;
  updatedAt: Date;
  department: { id: string; name: string } | null;
  manager: PersonRef | null;
  owner: PersonRef | null;
  followed: boolean;
  recent: { on: string; value: number }[];
}>;

/** `[caller, id]` */
export const oneKpi: Statement = {
  name: 'kpis.one',
  text: `select ${columns} from kpis k ${besides} where k.organization_id = $1 and k.id = $3 and k.deleted_at is null`,
};

/** `[caller, scope, department, retired, followed, text, name, id, limit]`; by name. */
export const kpiPage: Statement = {
  name: 'kpis.page',
  text: `
    select ${columns}, app.fold(k.name) as folded from kpis k ${besides}
    where k.organization_id = $1 and k.deleted_at is null
      and ($3::text is null or k.scope = $3)
      and ($4::uuid is null or k.department_id = $4)
      and ($5::boolean is null or (k.retired_on is not null) = $5)
      and ($6::boolean is null or $6 = exists (select from kpi_followers f
            where f.organization_id = $1 and f.person_id = $2 and f.kpi_id = k.id))
      and ($7::text is null or ${contains(`k.name || ' ' || k.description`, '$7')})
      and ($8::text is null or (app.fold(k.name), k.id) > ($8, $9::uuid))
    order by app.fold(k.name), k.id
    limit $10`,
};

/** `[caller, person]`: what a person follows, by name. */
export const followedBy: Statement = {
  name: 'kpis.followed-by',
  text: `
    select ${columns} from kpi_followers f
    join kpis k on k.organization_id = $1 and k.id = f.kpi_id and k.deleted_at is null ${besides}
    where f.organization_id = $1 and f.person_id = $3
    order by k.retired_on is not null, app.fold(k.name), k.id
    limit 100`,
};

/** `[person, kpi]` */
export const follow: Statement = {
  name: 'kpis.follow',
  text: `
    insert into kpi_followers (organization_id, kpi_id, person_id) values ($1, $3, $2)
    on conflict do nothing returning kpi_id`,
};

/** `[person, kpi]` */
export const unfollow: Statement = {
  name: 'kpis.unfollow',
  text: `delete from kpi_followers where organization_id = $1 and person_id = $2 and kpi_id = $3 returning kpi_id`,
};

/** `[kpi]`: whether anything hangs on it; opportunities and plan items too, whose owners would lose the link. */
export const kpiInUse: Statement = {
  name: 'kpis.in-use',
  text: `
    select exists (select from kpi_readings where organization_id = $1 and kpi_id = $2 and deleted_at is null)
        or exists (select from kpi_followers where organization_id = $1 and kpi_id = $2)
        or exists (select from opportunities where organization_id = $1 and kpi_id = $2)
        or exists (select from plan_items where organization_id = $1 and kpi_id = $2) as "inUse"`,
};

/** `[department, people]`: what a KPI may not name, because it is not there. */
export const knownPlaces: Statement = {
  name: 'kpis.known-places',
  text: `
    select exists (select from departments where organization_id = $1 and id = $2) as department,
           (select count(*)::int from people
            where organization_id = $1 and id = any ($3::uuid[]) and deactivated_at is null) as people`,
};

/** `[kpi, day, limit]`; the latest first. */
export const readingPage: Statement = {
  name: 'kpis.readings',
  text: `
    select id, kpi_id as "kpiId", version, read_on::text as "on", value, note
    from kpi_readings
    where organization_id = $1 and kpi_id = $2 and deleted_at is null and ($3::date is null or read_on < $3)
    order by read_on desc limit $4`,
};

/** `[kpi, limit]` */
export const readingSeries: Statement = {
  name: 'kpis.series',
  text: `
    select coalesce(json_agg(json_build_object('on', read_on, 'value', value) order by read_on), '[]') as points
    from (select read_on, value from kpi_readings
          where organization_id = $1 and kpi_id = $2 and deleted_at is null
          order by read_on desc limit $3) r`,
};

/** `[kpi]` */
export const allReadings: Statement = {
  name: 'kpis.all-readings',
  text: `
    select read_on::text as "on", value, note from kpi_readings
    where organization_id = $1 and kpi_id = $2 and deleted_at is null`,
};

/** `[kpi, ids, days, values, notes, now]` */
export const writeReadings: Statement = {
  name: 'kpis.write-readings',
  text: `
    insert into kpi_readings (organization_id, id, kpi_id, read_on, value, note, created_at, updated_at)
    select $1, r.id, $2, r.day, r.value, r.note, $7, $7
    from unnest($3::uuid[], $4::date[], $5::double precision[], $6::text[]) r (id, day, value, note)
    on conflict (organization_id, kpi_id, read_on) where deleted_at is null
    do update set value = excluded.value, note = excluded.note, updated_at = excluded.updated_at,
                  version = kpi_readings.version + 1`,
};
