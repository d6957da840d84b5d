import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Circle1764121000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table circle_members (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,  -- whose circle it is
        member_id       uuid not null,
        role            text not null check (role in ('mentor', 'sponsor')),
        note            text not null default '' check (length(note) <= 1000),
        -- Coverage and the stair; records are shared one by one, by their audience.
        shares_coverage boolean not null default false,
        state           text not null default 'invited' check (state in ('invited', 'accepted', 'declined', 'ended')),
        answered_on     date,
        ended_on        date,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, member_id) references people (organization_id, id),
        check (person_id <> member_id),
        check ((state = 'ended') = (ended_on is not null)),
        check (state in ('invited', 'ended') or answered_on is not null)
      );
      -- Also the road of every question what somebody is to a person.
      create unique index circle_members_once on circle_members (organization_id, person_id, member_id)
        where state in ('invited', 'accepted');
      create index circle_members_by_person on circle_members (organization_id, person_id, id);
      create index circle_members_by_member on circle_members (organization_id, member_id, id);
      ${protect('circle_members')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table circle_members`);
  }
}
