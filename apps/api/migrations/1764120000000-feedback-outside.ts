import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FeedbackOutside1764120000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Who is asked works here, or is somebody outside with a name, an address and a link.
      alter table feedback_requests
        alter column asked_id drop not null,
        add column outside_name  text check (length(outside_name) between 1 and 200),
        add column outside_email text check (length(outside_email) between 3 and 320),
        add column outside_locale text check (outside_locale in ('en', 'es')),
        -- Of the whole link's secret, which stands nowhere: reading this table opens no link.
        add column token_hash    bytea check (length(token_hash) = 32),
        add column record_type   text check (record_type in ('goal', 'evidence')),
        add column record_id     uuid,
        add column record_shown  boolean not null default false,
        add column remind_on     date,
        add constraint feedback_requests_asked check (
          case when asked_id is null
            then num_nonnulls(outside_name, outside_email, outside_locale, token_hash) = 4
            else num_nonnulls(outside_name, outside_email, outside_locale, token_hash) = 0 end),
        add constraint feedback_requests_record check (
          num_nonnulls(record_type, record_id) in (0, 2) and (record_id is not null or not record_shown));
      create unique index feedback_requests_by_token on feedback_requests (organization_id, token_hash)
        where token_hash is not null;
      create index feedback_requests_by_mailbox on feedback_requests (organization_id, lower(outside_email))
        where outside_email is not null;
      create index feedback_requests_to_remind on feedback_requests (organization_id, remind_on)
        where state = 'pending' and remind_on is not null;

      alter table feedback
        alter column giver_id drop not null,
        add column outside_name text check (length(outside_name) between 1 and 200),
        add constraint feedback_giver check (num_nonnulls(giver_id, outside_name) = 1);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from feedback where giver_id is null;
      delete from feedback_requests where asked_id is null;
      alter table feedback drop column outside_name, alter column giver_id set not null;
      drop index feedback_requests_to_remind;
      alter table feedback_requests
        drop constraint feedback_requests_asked,
        drop constraint feedback_requests_record,
        drop column outside_name, drop column outside_email, drop column outside_locale, drop column token_hash,
        drop column record_type, drop column record_id, drop column record_shown, drop column remind_on,
        alter column asked_id set not null;
    `);
  }
}
