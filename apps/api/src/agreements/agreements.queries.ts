import type { Statement } from '../platform/tenancy/tenant-scope.js';

const page = (state: 'open' | 'done', day: string, more: string): Statement => ({
  name: `agreements.page-${state}`,
  text: `
    select id, (${day})::text as day from agreements
    where organization_id = $1 and person_id = $2 and deleted_at is null
      and done_on is ${state === 'open' ? '' : 'not'} null
      and ($3::date is null or (${day}, id) ${more} ($3, $4::uuid))
    order by ${day} ${more === '<' ? 'desc' : ''}, id ${more === '<' ? 'desc' : ''} limit $5`,
});

/** `[person, behind: day, id, limit]`: what is due first comes first, what was done last does. */
export const agreementPage: Readonly<Record<'open' | 'done', Statement>> = {
  open: page('open', `coalesce(due_on, 'infinity')`, '>'),
  done: page('done', 'done_on', '<'),
};

export const namesOf: Statement = {
  name: 'agreements.names',
  text: `select id as "personId", name from people where organization_id = $1 and id = any ($2::uuid[])`,
};

/** `[today]`: takes those that are due and of which nobody was told, and says whose they are. */
export const takeDue: Statement = {
  name: 'agreements.take-due',
  text: `
    update agreements set told_due_on = $2
    where organization_id = $1 and due_on <= $2 and done_on is null and told_due_on is null and deleted_at is null
    returning id, person_id as "personId", owed_by_id as "owedById"`,
};
