import type { GatheredStatement } from '../platform/tenancy/tenant-scope.js';

/**
 * Intents that nobody answered for two weeks, of people whose manager reports to `$2`: that an answer is owed, by whom
 * and since when; what was said stays on the journey. Whoever has left owes nothing: somebody else is to be named.
 */
export const owedAnswers: GatheredStatement = {
  name: 'team.owed-answers',
  valueTypes: ['uuid'],
  text: `
    select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'managerId', m.id,
      'managerName', m.name, 'declaredOn', i.declared_on, 'owedOn', i.owed_on) order by i.declared_on, i.id), '[]')::text
      as items
    from people m
    join people p on p.organization_id = $1 and p.manager_id = m.id and p.deactivated_at is null
    join journey_summaries s on s.organization_id = $1 and s.person_id = p.id and s.intent_state = 'declared'
    join intents i on i.organization_id = $1 and i.id = s.intent_id and i.state = 'declared' and i.owed_on is not null
    where m.organization_id = $1 and m.manager_id = $2 and m.deactivated_at is null`,
};
