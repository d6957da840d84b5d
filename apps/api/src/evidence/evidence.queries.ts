import { subjectColumns, subjectJoins } from '../identity/index.js';
import type { RowsStatement, Statement } from '../platform/tenancy/tenant-scope.js';
import { standingColumns } from '../progress/index.js';
import { contains } from '../records/index.js';

/** An entry under the names of its entity, without what its view does not need. */
const columns = `
  e.id, e.person_id as "personId", e.step, e.iteration, e.title, e.situation, e.action, e.result, e.role,
  e.occurred_on as "occurredOn", e.occurred_until as "occurredUntil", e.competency_keys as "competencyKeys",
  e.kpi_name as "kpiName", e.kpi_before as "kpiBefore", e.kpi_after as "kpiAfter", e.kpi_unit as "kpiUnit",
  e.kind, e.links, e.source, e.external_id as "externalId", e.audience,
  e.created_at as "createdAt", e.updated_at as "updatedAt", e.version`;

const contributors = `
  coalesce((
    select json_agg(json_build_object('personId', c.person_id, 'name', coalesce(p.name, c.name)) order by c.position)
    from evidence_contributors c
    left join people p on p.organization_id = c.organization_id and p.id = c.person_id
    where c.organization_id = $1 and c.evidence_id = e.id), '[]') as contributors`;

const words = `
  e.title || ' ' || e.situation || ' ' || e.action || ' ' || e.result || ' ' || e.role || ' ' || coalesce(e.kpi_name, '')`;

/** `[…, steps, competencies, kinds, kpis, audiences, months]` from `$from` on; null filters nothing. */
const facets = (from: number): string => {
  const at = (offset: number): string => `$${from + offset}`;
  return `
    (${at(0)}::smallint[] is null or e.step = any (${at(0)}))
    and (${at(1)}::text[] is null or e.competency_keys && ${at(1)})
    and (${at(2)}::text[] is null or e.kind = any (${at(2)}))
    and (${at(3)}::text[] is null or coalesce(e.kpi_name, '') = any (${at(3)}))
    and (${at(4)}::text[] is null or e.audience = any (${at(4)}))
    and (${at(5)}::text[] is null or to_char(e.occurred_on, 'YYYY-MM') = any (${at(5)}))`;
};

const readable = `
  e.organization_id = $1 and e.person_id = $2 and e.deleted_at is null and e.audience = any ($3::text[])`;
const found = `($4::text is null or ${contains(words, '$4')})`;

/** `[person, audiences, text, …facets, day, id, limit]`, the latest first. */
export const evidencePage: Statement = {
  name: 'evidence.page',
  text: `
    select ${columns}, ${contributors}
    from evidence e
    where ${readable} and ${found} and ${facets(5)}
      and ($11::date is null or (e.occurred_on, e.id) < ($11, $12::uuid))
    order by e.occurred_on desc, e.id desc
    limit $13`,
};

/** `[person, audiences, text, …facets]`: the counts of every facet, the months, and the present level, at once. */
export const evidenceSummary: Statement = {
  name: 'evidence.summary',
  text: `
    with readable as materialized (
      select e.step, e.kind, e.audience, e.competency_keys, coalesce(e.kpi_name, '') as kpi, e.occurred_on,
             to_char(e.occurred_on, 'YYYY-MM') as month, ${found} as found, ${found} and ${facets(5)} as matches
      from evidence e where ${readable}),
    present as (
      select l.code, c.effective_on
      from people p
      join levels l on l.organization_id = p.organization_id and l.id = p.level_id
      join level_changes c on c.organization_id = p.organization_id and c.person_id = p.id and c.level_id = p.level_id
      where p.organization_id = $1 and p.id = $2
      order by c.effective_on desc limit 1)
    select json_build_object(
      'total', (select count(*) from readable),
      'matching', (select count(*) from readable where matches),
      'inLevel', (select json_build_object('code', code, 'since', effective_on, 'entries',
                    (select count(*) from readable where occurred_on >= effective_on)) from present),
      'months', (select coalesce(json_agg(m order by month), '[]') from (
        select month, count(*) as total, count(*) filter (where matches) as matching from readable group by month) m),
      ${[
        ['steps', 'step', 'readable'],
        ['kinds', 'kind', 'readable'],
        ['competencies', 'competency', 'readable, unnest(competency_keys) as competency'],
        ['kpis', 'kpi', 'readable'],
        ['audiences', 'audience', 'readable'],
      ]
        .map(
          ([name, value, from]) => `
      '${name}', (select coalesce(json_agg(f order by count desc, value), '[]') from (
        select ${value} as value, count(*) as count from ${from} where found group by ${value}) f)`,
        )
        .join(',')}
    )::text as body`,
};

const entryColumns = `
  organization_id, id, person_id, step, iteration, title, situation, action, result, role, occurred_on, occurred_until,
  competency_keys, kpi_name, kpi_before, kpi_after, kpi_unit, kind, links, source, external_id, audience, created_at,
  updated_at`;

/**
 * Entries, a row for each. One statement, because an entry waits for one answer only: it also locks the counts, and
 * reads who the owner is. No step where the id, or its name elsewhere, is there already.
 */
export const insertEvidence: RowsStatement = {
  name: 'evidence.insert',
  takes: 'rows',
  text: `
    with wanted as materialized (
      select * from json_to_recordset($2) as w
        (n integer, id uuid, person uuid, step smallint, title text, situation text, action text, result text,
         role text, "from" date, until date, competencies text[], kpi_name text, kpi_before double precision,
         kpi_after double precision, kpi_unit text, kind text, links text[], source text, external_id text, audience text, now timestamptz,
         contributors json)),
    standing as (
      select s.person_id, s.step, s.iteration, ${standingColumns}
      from journey_summaries s
      where s.organization_id = $1 and s.person_id = any (array(select person from wanted))
      order by s.person_id for update),
    entry as (
      insert into evidence (${entryColumns})
      select $1, id, person, coalesce(w.step, standing.step, 3), coalesce(standing.iteration, 1), title, situation,
        action, result, role, "from", until, competencies, kpi_name, kpi_before, kpi_after, kpi_unit, kind, links,
        source, external_id, audience, now, now
      from wanted w left join standing on standing.person_id = w.person
      on conflict do nothing
      returning id, person_id, step, iteration),
    contributors as (
      insert into evidence_contributors (organization_id, evidence_id, position, person_id, name)
      select $1, entry.id, who.position, who.person_id, who.name
      from entry
      join wanted w on w.id = entry.id and w.person = entry.person_id
      cross join lateral rows from (json_to_recordset(w.contributors) as (person_id uuid, name text))
        with ordinality as who (person_id, name, position)),
    subject as (
      select ${subjectColumns}
      from people p ${subjectJoins}
      where p.organization_id = $1 and p.id = any (array(select person from wanted)))
    select w.n, subject.*, entry.step, entry.iteration, subject."managerId" is not null as "hasManager",
      standing.facts, standing."targetLevelId", standing."targetOn", standing."intentState"
    from wanted w
    join subject on subject."personId" = w.person
    left join standing on standing.person_id = w.person
    left join entry on entry.id = w.id and entry.person_id = w.person`,
};

/** `[evidence, contributor ids, contributor names]` */
export const replaceContributors: Statement = {
  name: 'evidence.replace-contributors',
  text: `
    with wanted as (
      select person_id, name, position
      from unnest($3::uuid[], $4::text[]) with ordinality as who (person_id, name, position)),
    gone as (
      delete from evidence_contributors
      where organization_id = $1 and evidence_id = $2 and position > (select count(*) from wanted))
    insert into evidence_contributors (organization_id, evidence_id, position, person_id, name)
    select $1, $2, position, person_id, name from wanted
    on conflict (organization_id, evidence_id, position)
      do update set person_id = excluded.person_id, name = excluded.name`,
};

/** `[evidence]` */
export const contributorsOf: Statement = {
  name: 'evidence.contributors',
  text: `
    select c.person_id as "personId", coalesce(p.name, c.name) as name
    from evidence_contributors c
    left join people p on p.organization_id = c.organization_id and p.id = c.person_id
    where c.organization_id = $1 and c.evidence_id = $2
    order by c.position`,
};

/** `[person]`: what coverage is made of, private entries included. */
export const evidenceForCoverage: Statement = {
  name: 'evidence.for-coverage',
  text: `
    select id, competency_keys as "competencyKeys", kind, to_char(occurred_on, 'YYYY-MM') as month, audience
    from evidence
    where organization_id = $1 and person_id = $2 and deleted_at is null and competency_keys <> '{}'
    order by occurred_on desc, id desc`,
};

/** `[person]` */
export const targetOf: Statement = {
  name: 'evidence.target',
  text: `
    select l.id, l.code, l.title
    from journey_summaries s
    join levels l on l.organization_id = s.organization_id and l.id = s.target_level_id
    where s.organization_id = $1 and s.person_id = $2`,
};
