import type { GatheredStatement } from '../platform/tenancy/tenant-scope.js';

/**
 * The board of one manager, from kept summaries: one row per direct report, JSON built by Postgres, nothing counted.
 * `$2` the manager, `$3` today. What is owed, most pressing first:
 * an unanswered intent; a readiness never given, or older than 120 days; no talk about level in 90 days.
 */
export const teamBoard: GatheredStatement = {
  name: 'team.board',
  valueTypes: ['uuid', 'date'],
  text: `
    select coalesce(json_agg(json_build_object(
      'personId', p.id, 'name', p.name, 'title', p.title,
      'level', case when l.id is null then null else json_build_object('id', l.id, 'code', l.code, 'title', l.title) end,
      'step', s.step, 'iteration', s.iteration,
      'steps', (select json_agg(json_build_object('met', tread.value->0, 'required', tread.value->1))
                from jsonb_array_elements(coalesce(s.steps, '[[0,0],[0,0],[0,0],[0,0]]')) as tread),
      'path', coalesce(s.path, '[]'),
      'stepEnteredOn', s.step_entered_on,
      'targetLevel', case when t.id is null then null else json_build_object('id', t.id, 'code', t.code, 'title', t.title) end,
      'targetOn', s.target_on, 'covered', coalesce(s.covered, 0), 'required', coalesce(s.required, 0),
      'intentState', s.intent_state, 'readiness', s.readiness, 'readinessGivenOn', s.readiness_given_on,
      'lastTalkOn', s.last_talk_on,
      'owed', (
        select coalesce(json_agg(json_build_object('kind', kind, 'since', since) order by rank), '[]')
        from (values
          (1, 'answer_intent', s.intent_declared_on, s.intent_state = 'declared'),
          (2, 'answer_move', s.move_proposed_on, s.move_proposed_on is not null),
          (3, 'judge_readiness', s.intent_declared_on, s.readiness is null and s.journey_id is not null),
          (4, 'renew_readiness', s.readiness_given_on, s.readiness_given_on < $3::date - 120),
          (5, 'talk', s.last_talk_on, s.journey_id is not null and coalesce(s.last_talk_on < $3::date - 90, true))
        ) as debt (rank, kind, since, owed) where owed)
    ) order by lower(p.name), p.id), '[]')::text as items
    from people p
    left join journey_summaries s on s.organization_id = $1 and s.person_id = p.id
    left join levels l on l.organization_id = $1 and l.id = p.level_id
    left join levels t on t.organization_id = $1 and t.id = s.target_level_id
    where p.organization_id = $1 and p.manager_id = $2 and p.deactivated_at is null`,
};
