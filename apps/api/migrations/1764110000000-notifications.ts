import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Notifications1764110000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Who did what kind of thing, where: ids and codes, no words. Kinds are the app's to know, so that a new one needs
      -- no migration.
      create table notifications (
        organization_id   uuid not null default app.current_organization(),
        id                uuid not null,
        person_id         uuid not null,  -- who is told
        kind              text not null check (kind ~ '^[a-z_]{3,40}$'),
        record_type       text not null,
        record_id         uuid,
        subject_person_id uuid,           -- on whose page it is
        actor_person_id   uuid,
        happened_at       timestamptz not null,
        in_app            boolean not null,
        read_at           timestamptz,
        -- Whether it is still to leave, at once or with the next digest.
        mail_waits        boolean not null,
        digest_waits      boolean not null,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, subject_person_id) references people (organization_id, id),
        foreign key (organization_id, actor_person_id) references people (organization_id, id),
        check (person_id is distinct from actor_person_id)
      );
      create index notifications_of_person on notifications (organization_id, person_id, happened_at, id) where in_app;
      create index notifications_unread on notifications (organization_id, person_id) where in_app and read_at is null;
      create index notifications_waiting on notifications (organization_id, person_id) where mail_waits or digest_waits;
      create index notifications_by_time on notifications (organization_id, happened_at);

      -- No row: as everybody begins. \`channels\` holds only kinds that the person chose for.
      create table notification_settings (
        organization_id uuid not null default app.current_organization(),
        person_id       uuid not null,
        channels        jsonb not null default '{}' check (jsonb_typeof(channels) = 'object'),
        digest          text not null default 'daily' check (digest in ('daily', 'weekly')),
        quiet_from      text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        quiet_until     text check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        version         int not null,
        primary key (organization_id, person_id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        check ((quiet_from is null) = (quiet_until is null)),
        check (quiet_from <> quiet_until)
      );

      ${['notifications', 'notification_settings'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table notification_settings, notifications`);
  }
}
