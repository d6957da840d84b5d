import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** Heads by department, step and level, with the days each has been on the step. `$2` today. */
export const headcounts: Statement = {
  name: 'pipeline.headcounts',
  text: `
    select p.department_id as "departmentId", case when j.id is null then null else s.step end as step,
           p.level_id as "levelId", count(*)::int as people,
           array_agg(greatest($2::date - s.step_entered_on, 0)) filter (where j.id is not null) as days
    from people p
    left join journey_summaries s on s.organization_id = $1 and s.person_id = p.id
    left join journeys j on j.organization_id = $1 and j.id = s.journey_id and j.ended_on is null
    where p.organization_id = $1 and p.deactivated_at is null
    group by 1, 2, 3`,
};

export const departments: Statement = {
  name: 'pipeline.departments',
  text: `select id, name, parent_id as "parentId" from departments where organization_id = $1 order by lower(name), id`,
};

export const latestRelease: Statement = {
  name: 'pipeline.latest-release',
  text: `
    select r.released_at as "releasedAt", r.people, r.figures,
      (select count(*)::int from people p where p.organization_id = $1 and p.deactivated_at is null) as "peopleNow"
    from pipeline_releases r where r.organization_id = $1 order by r.released_at desc limit 1`,
};

export const insertRelease: Statement = {
  name: 'pipeline.insert-release',
  text: `insert into pipeline_releases (organization_id, id, released_at, people, figures) values ($1, $2, $3, $4, $5)`,
};
