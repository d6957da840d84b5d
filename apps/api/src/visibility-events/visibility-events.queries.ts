import type { Statement } from '../platform/tenancy/tenant-scope.js';
import { contains } from '../records/index.js';

/** The latest first. `[person, audiences, step, audience, text, kind, held on, id, limit]` */
export const visibilityEventPage: Statement = {
  name: 'visibility-events.page',
  text: `
    select id, held_on::text as "heldOn"
    from visibility_events
    where organization_id = $1 and person_id = $2 and deleted_at is null and audience = any ($3::text[])
      and ($4::smallint is null or step = $4)
      and ($5::text is null or audience = $5)
      and ($6::text is null or ${contains(`title || ' ' || reached || ' ' || takeaways`, '$6')})
      and ($7::text is null or kind = $7)
      and ($8::date is null or (held_on, id) < ($8, $9::uuid))
    order by held_on desc, id desc
    limit $10`,
};

/** The latest days, and no more than any threshold could ask for: what is older is history, not visibility. */
const latest = (which: string, each: '' | 'distinct' = ''): string => `
  (select coalesce(json_agg(held_on order by held_on desc), '[]') from (
     select ${each} held_on from visibility_events
     where organization_id = $1 and person_id = $2 and deleted_at is null and ${which}
     order by held_on desc limit 40) as days)`;

/**
 * What the kept dates should be, from the rows themselves: kept after each act, compared with and repaired from.
 * Soft skills as `isSoftSkill` has them, lunches apart: an encounter may be the same meal. `[person]`
 */
export const visibilityRecount: Statement = {
  name: 'visibility-events.recount',
  text: `
    select ${latest('true')} as "visibilityDates",
           ${latest(`(kind in ('demo', 'talk') or (kind = 'meeting' and led))`)} as "softSkillDates",
           ${latest(`kind = 'lunch'`, 'distinct')} as "lunchDates"`,
};
