import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Opportunities1764081000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table opportunities (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        iteration       smallint not null check (iteration > 0),
        title           text not null check (length(title) between 1 and 200),
        problem         text not null default '' check (length(problem) <= 4000),
        who_is_hurt     text not null default '' check (length(who_is_hurt) <= 1000),
        kpi_id          uuid,
        size            smallint not null check (size between 1 and 5),
        effort          smallint not null check (effort between 1 and 5),
        confidence      smallint not null check (confidence between 1 and 5),
        own_initiative  boolean not null default false,
        demo_url        text check (length(demo_url) between 1 and 2000),
        state           text not null default 'idea'
                        check (state in ('idea', 'validated', 'shortlisted', 'planned', 'dropped')),
        dropped_reason  text not null default '' check (length(dropped_reason) <= 1000),
        audience        text not null default 'private' check (audience in ('private', 'manager', 'circle', 'packet')),
        -- What those who were asked said, kept beside it so that neither its state nor a signal has to count.
        worthwhile      smallint not null default 0 check (worthwhile >= 0),
        redirect        smallint not null default 0 check (redirect >= 0),
        not_now         smallint not null default 0 check (not_now >= 0),
        manager_answers smallint not null default 0
                        check (manager_answers between 0 and worthwhile + redirect + not_now),
        manager_answer  text check (manager_answer in ('worthwhile', 'redirect', 'not_now')),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, kpi_id) references kpis (organization_id, id),
        check ((state = 'dropped') = (dropped_reason <> '')),
        check ((manager_answers = 0) = (manager_answer is null))
      );
      create index opportunities_of_person on opportunities (organization_id, person_id);
      create index opportunities_by_kpi on opportunities (organization_id, kpi_id) where kpi_id is not null;
      create index opportunities_to_purge on opportunities (organization_id, deleted_at) where deleted_at is not null;

      ${protect('opportunities')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table opportunities`);
  }
}
