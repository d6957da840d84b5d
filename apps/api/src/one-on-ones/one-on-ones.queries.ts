import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** Still to be talked about, or talked about today. */
const onTheAgenda = `
  i.organization_id = $1 and i.person_id = $2 and i.deleted_at is null and (i.talked_on is null or i.talked_on = $3)`;

/** `[person, today, id, limit]`: the latest first; ids sort by time. */
export const agenda: Statement = {
  name: 'one-on-ones.agenda',
  text: `
    select i.id, a.name as "authorName"
    from agenda_items i join people a on a.organization_id = $1 and a.id = i.author_id
    where ${onTheAgenda} and ($4::uuid is null or i.id < $4)
    order by i.id desc limit $5`,
};

/** `[person]` */
export const agendaOpen: Statement = {
  name: 'one-on-ones.agenda-open',
  text: `
    select count(*)::int as count from agenda_items
    where organization_id = $1 and person_id = $2 and deleted_at is null and talked_on is null`,
};

export const lastTalk: Statement = {
  name: 'one-on-ones.last-talk',
  text: `select max(held_on)::text as "lastTalkOn" from talks where organization_id = $1 and person_id = $2`,
};

export const authorName: Statement = {
  name: 'one-on-ones.author',
  text: `select name from people where organization_id = $1 and id = $2`,
};

/** `[person, author]` */
export const notesOf: Statement = {
  name: 'one-on-ones.notes',
  text: `
    select text, version, updated_at as "updatedAt" from one_on_one_notes
    where organization_id = $1 and person_id = $2 and author_id = $3`,
};

/** `[person, author, version, text, now]`; no row when another window of theirs was faster. Never written: version 1. */
export const keepNotes: Statement = {
  name: 'one-on-ones.keep-notes',
  text: `
    insert into one_on_one_notes as n (organization_id, person_id, author_id, version, text, updated_at)
    values ($1, $2, $3, $4::int + 1, $5, $6)
    on conflict (organization_id, person_id, author_id) do update
      set text = excluded.text, version = excluded.version, updated_at = excluded.updated_at
      where n.version = $4
    returning version`,
};
