import type { CountersByCompetency } from '@rungs/domain/coverage/counters.js';
import type { IntentState } from '@rungs/domain/journey/intent.js';
import type { Readings } from '@rungs/domain/preflight/two-readings.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';

const of = `organization_id = $1 and person_id = $2`;

/**
 * The kept summary, with the few things that it does not keep: how the shared entries of a year are spread, what only
 * the owner sees, and when feedback last came. Each is bounded by the person and answers counts and days.
 * `[person, today]`; no row before there is a summary.
 */
export const preflightFacts: Statement = {
  name: 'preflight.facts',
  text: `
    with unshared as (
      select distinct id, unnest(competency_keys) as key, kind, to_char(occurred_on, 'YYYY-MM') as month
      from evidence where ${of} and deleted_at is null and audience = 'private' and competency_keys <> '{}'),
    unshared_kinds as (
      select key, json_object_agg(kind, n) as kinds
      from (select key, kind, count(*)::int as n from unshared group by key, kind) k group by key),
    unshared_months as (
      select key, json_object_agg(month, n) as months
      from (select key, month, count(*)::int as n from unshared group by key, month) m group by key),
    unshared_totals as (select key, count(*)::int as n from unshared group by key)
    select s.facts, s.target_level_id as "targetLevelId", s.target_on as "targetOn", s.intent_state as "intentState",
      s.intent_target_on as "intentTargetOn", s.readiness_given_on as "readinessGivenOn", p.started_on as since,
      (select coalesce(json_object_agg(month, n), '{}') from (
        select to_char(occurred_on, 'YYYY-MM') as month, count(*)::int as n
        from evidence
        where ${of} and deleted_at is null and audience <> 'private'
          and occurred_on >= date_trunc('month', $3::date) - interval '1 year'
        group by 1) m) as "sharedByMonth",
      (select coalesce(json_object_agg(key, json_build_object('count', n, 'kinds', kinds, 'months', months)), '{}')
        from unshared_totals join unshared_kinds using (key) join unshared_months using (key)) as unshared,
      (select max(given_on)::text from feedback where ${of} and removed_at is null) as "lastGivenOn"
    from journey_summaries s
    join people p on p.organization_id = $1 and p.id = s.person_id
    where s.organization_id = $1 and s.person_id = $2`,
};

export type FactsRow = Readonly<{
  facts: unknown;
  targetLevelId: string | null;
  targetOn: string | null;
  intentState: IntentState | null;
  intentTargetOn: string | null;
  readinessGivenOn: string | null;
  since: string | null;
  sharedByMonth: Readonly<Record<string, number>>;
  unshared: CountersByCompetency;
  lastGivenOn: string | null;
}>;

/** `[person]`: what each of the two published last against the target level, by key of the competency. */
export const readings: Statement = {
  name: 'preflight.readings',
  text: `
    select distinct on (a.kind) a.kind, (
      select coalesce(json_object_agg(c.key, s.rating), '{}')
      from assessment_answers s
      join expectations x on x.organization_id = $1 and x.id = s.expectation_id
      join competencies c on c.organization_id = $1 and c.id = x.competency_id
      where s.organization_id = $1 and s.assessment_id = a.id and s.rating is not null) as readings
    from assessments a
    join journey_summaries j on j.organization_id = $1 and j.person_id = a.person_id
    where a.organization_id = $1 and a.person_id = $2 and a.level_id = j.target_level_id and a.published_at is not null
    order by a.kind, a.published_at desc, a.id desc`,
};

export type ReadingsRow = Readonly<{ kind: 'self' | 'manager'; readings: Readings }>;
