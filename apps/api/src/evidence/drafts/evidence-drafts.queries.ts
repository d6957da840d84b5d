import type { Statement } from '../../platform/tenancy/tenant-scope.js';

/** `[person, day, id, limit]`, the latest work first. */
export const waitingDrafts: Statement = {
  name: 'evidence-drafts.waiting',
  text: `
    select id, occurred_to as "occurredTo" from evidence_drafts
    where organization_id = $1 and person_id = $2 and state = 'waiting' and deleted_at is null
      and ($3::date is null or (occurred_to, id) < ($3, $4::uuid))
    order by occurred_to desc, id desc
    limit $5`,
};

/** `[person]` */
export const countWaiting: Statement = {
  name: 'evidence-drafts.count-waiting',
  text: `
    select count(*)::int as waiting from evidence_drafts
    where organization_id = $1 and person_id = $2 and state = 'waiting' and deleted_at is null`,
};

/** The shape of a draft as one import sends many of them in one statement. */
const sent = `
  jsonb_to_recordset($2::jsonb) as d (
    id uuid, "externalId" text, repository text, title text, "occurredFrom" date, "occurredTo" date, kind text,
    commits jsonb, "filesChanged" int, "linesAdded" int, "linesDeleted" int, links jsonb)`;
const links = `array(select jsonb_array_elements_text(d.links))`;

/** `[drafts, person]`. Answers those that were new: another import may run at the same time. */
export const insertDrafts: Statement = {
  name: 'evidence-drafts.insert',
  text: `
    insert into evidence_drafts (organization_id, id, person_id, source, external_id, repository, title, occurred_from,
      occurred_to, kind, commits, files_changed, lines_added, lines_deleted, links)
    select $1, d.id, $3, 'git', d."externalId", d.repository, d.title, d."occurredFrom", d."occurredTo", d.kind,
      d.commits, d."filesChanged", d."linesAdded", d."linesDeleted", ${links}
    from ${sent}
    on conflict (organization_id, person_id, source, external_id) do nothing
    returning id`,
};

/** `[drafts]`. Each draft holds the values that it is to have, those that its owner changed among them. */
export const updateDrafts: Statement = {
  name: 'evidence-drafts.update',
  text: `
    update evidence_drafts e
    set repository = d.repository, title = d.title, occurred_from = d."occurredFrom", occurred_to = d."occurredTo",
      kind = d.kind, commits = d.commits, files_changed = d."filesChanged", lines_added = d."linesAdded",
      lines_deleted = d."linesDeleted", links = ${links}, version = e.version + 1, updated_at = now()
    from ${sent}
    where e.organization_id = $1 and e.id = d.id`,
};

/** `[person]`: of two imports at once, the second finds what the first has brought. */
export const importInTurn: Statement = {
  name: 'evidence-drafts.import-in-turn',
  text: `select pg_advisory_xact_lock(hashtextextended('drafts of ' || $2::uuid || ' in ' || $1::uuid, 0))`,
};

export type CommitHolder = Readonly<{
  hash: string;
  /** Null: of a draft that is gone. */
  draftId: string | null;
  waiting: boolean;
}>;

/** `[person, hashes]`: which of the commits came before, and in which draft they are. */
export const holdersOf: Statement = {
  name: 'evidence-drafts.holders',
  text: `
    select c.commit ->> 'hash' as hash, d.id as "draftId", d.state = 'waiting' and d.deleted_at is null as waiting
    from evidence_drafts d cross join jsonb_array_elements(d.commits) as c (commit)
    where d.organization_id = $1 and d.person_id = $2 and c.commit ->> 'hash' = any ($3::text[])
    union all
    select hash, null, false from evidence_draft_commits
    where organization_id = $1 and person_id = $2 and hash = any ($3::text[])`,
};

/** `[before]`. Thrown away or merged, and past undoing: the hashes stay, so that no import brings the work back. */
export const purgeDrafts: Statement = {
  name: 'evidence-drafts.purge',
  text: `
    with gone as (
      delete from evidence_drafts
      where organization_id = $1 and (deleted_at <= $2 or (state = 'merged' and updated_at <= $2))
      returning person_id, commits)
    insert into evidence_draft_commits (organization_id, person_id, hash)
    select distinct $1::uuid, g.person_id, c.commit ->> 'hash'
    from gone g cross join jsonb_array_elements(g.commits) as c (commit)
    on conflict do nothing`,
};
