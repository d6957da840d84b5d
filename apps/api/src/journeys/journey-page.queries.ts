import { couldName } from '../identity/index.js';
import type { GatheredStatement } from '../platform/tenancy/tenant-scope.js';

/**
 * The shared page in one statement. Postgres builds the JSON, so no row is taken apart and put together again here.
 * `$2` the person, `$3` the asker, `$4` today. No row: nobody of that id. What the policy and the signals ask for is
 * answered beside the body; the body of a page that the policy refuses is thrown away.
 */
export const journeyPage: GatheredStatement = {
  name: 'journeys.page',
  valueTypes: ['uuid', 'uuid', 'date'],
  text: `
    select json_build_object(
        'relation', case when p.id = $3 then 'owner' when p.manager_id = $3 then 'manager'
          when m.manager_id = $3 then case
            when (select o.skip_levels_read from organizations o where o.id = $1) then 'skip'
            when exists (select from circle_members c where c.organization_id = $1 and c.person_id = p.id
              and c.member_id = $3 and c.state = 'accepted') then 'skip_in_circle'
            else 'skip_apart' end
          when exists (select from circle_members c where c.organization_id = $1 and c.person_id = p.id
            and c.member_id = $3 and c.state = 'accepted' and c.shares_coverage) then 'circle'
          else 'other' end,
        'hasManager', m.deactivated_at is null and m.id is not null, 'hasJourney', j.id is not null, 'moveProposed', s.move_proposed_on is not null, 'intentState', i.state,
        'targetOn', j.target_on, 'intentTargetOn', s.intent_target_on, 'facts', s.facts - 'byCompetency', 'covered', coalesce(s.covered, 0),
        'required', coalesce(s.required, 0)
      ) as known,
      json_build_object(
        'person', json_build_object('id', p.id, 'name', p.name, 'title', p.title, 'department', d.name,
          'level', case when l.id is null then null
            else json_build_object('id', l.id, 'code', l.code, 'title', l.title) end,
          'managerId', case when m.deactivated_at is null then m.id end,
          'managerName', case when m.deactivated_at is null then m.name end,
          'couldName', case when m.id is not null and m.deactivated_at is null then '[]'::json else ${couldName('$1')} end),
        'journey', case when j.id is null then null else json_build_object(
          'id', j.id, 'targetLevel', json_build_object('id', t.id, 'code', t.code, 'title', t.title),
          'targetOn', j.target_on, 'startedOn', j.started_on, 'step', s.step, 'iteration', s.iteration,
          'visits', (
            select json_agg(json_build_object('step', v.step, 'iteration', v.iteration, 'enteredOn', v.entered_on,
              'leftOn', v.left_on, 'reason', v.reason, 'reached',
                case when v.met is not null then json_build_object('met', v.met, 'required', v.required) end) order by v.position)
            from step_visits v where v.organization_id = $1 and v.journey_id = j.id),
          'version', j.version) end,
        'proposal', case when s.move_proposed_on is not null then (
          select json_build_object('id', q.id, 'act', q.act, 'step', q.step, 'reason', q.reason,
            'proposedOn', q.proposed_on, 'version', q.version)
          from step_proposals q where q.organization_id = $1 and q.journey_id = j.id and q.state = 'proposed') end,
        'declinedMove', (
          select json_build_object('step', q.step, 'answer', q.answer, 'answeredOn', q.answered_on)
          from step_proposals q
          where q.organization_id = $1 and q.journey_id = j.id and q.state = 'declined'
            and q.answered_on >= s.step_entered_on
          order by q.answered_on desc, q.id desc limit 1),
        'intent', case when i.id is null then null else json_build_object(
          'id', i.id, 'state', i.state, 'sentence', i.sentence,
          'targetLevel', json_build_object('id', il.id, 'code', il.code, 'title', il.title),
          'targetOn', i.target_on, 'declaredOn', i.declared_on, 'answeredOn', i.answered_on,
          'remindedOn', i.reminded_on, 'owedOn', i.owed_on,
          'answeredBy', ia.name, 'answer', i.answer, 'version', i.version) end,
        'readiness', (
          select json_build_object('id', r.id, 'value', r.value, 'reason', r.reason, 'givenOn', r.given_on,
            'givenBy', g.name, 'stale', r.given_on < $4::date - 120)
          from readiness_judgements r
          join people g on g.organization_id = $1 and g.id = r.given_by
          where r.organization_id = $1 and r.person_id = p.id order by r.given_on desc, r.id desc limit 1),
        'lastTalkOn', s.last_talk_on
      )::text as body
    from people p
    left join people m on m.organization_id = $1 and m.id = p.manager_id
    left join departments d on d.organization_id = $1 and d.id = p.department_id
    left join levels l on l.organization_id = $1 and l.id = p.level_id
    left join journey_summaries s on s.organization_id = $1 and s.person_id = p.id
    left join journeys j on j.organization_id = $1 and j.id = s.journey_id and j.ended_on is null
    left join levels t on t.organization_id = $1 and t.id = j.target_level_id
    left join intents i on i.organization_id = $1 and i.id = s.intent_id
    left join levels il on il.organization_id = $1 and il.id = i.target_level_id
    left join people ia on ia.organization_id = $1 and ia.id = i.answered_by
    where p.organization_id = $1 and p.id = $2`,
};
