import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Plans1764090000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table plans (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        journey_id      uuid not null,
        step            smallint not null default 3 check (step between 1 and 4),
        iteration       smallint not null check (iteration > 0),
        title           text not null check (length(title) between 1 and 200),
        summary         text not null default '' check (length(summary) <= 4000),
        state           text not null default 'draft' check (state in
                        ('draft', 'proposed', 'countered', 'agreed', 'in_progress', 'realign_due', 'done', 'abandoned')),
        agreed_on       date,
        versions        smallint not null default 0 check (versions >= 0),
        audience        text not null default 'private' check (audience in ('private', 'manager', 'circle', 'packet')),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, journey_id) references journeys (organization_id, id),
        -- What waits for an answer, or has one, both can read.
        check (audience <> 'private' or state in ('draft', 'done', 'abandoned')),
        check (state not in ('agreed', 'in_progress', 'realign_due', 'done') or agreed_on is not null),
        check (state <> 'proposed' or versions > 0)
      );
      create index plans_of_person on plans (organization_id, person_id);
      create index plans_to_purge on plans (organization_id, deleted_at) where deleted_at is not null;
      create unique index one_plan_per_iteration on plans (organization_id, journey_id, iteration)
        where deleted_at is null and state <> 'abandoned';

      create table plan_items (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        plan_id         uuid not null,
        kind            text not null check (kind in ('change', 'improve', 'replace')),
        title           text not null check (length(title) between 1 and 200),
        replacement     text not null default '' check (length(replacement) <= 200),
        why             text not null default '' check (length(why) <= 4000),
        starts_on       date,
        ends_on         date,
        hours_per_week  double precision check (hours_per_week between 0.5 and 60),
        statement       text not null default '' check (length(statement) <= 1000),
        kpi_name        text not null default '' check (length(kpi_name) <= 200),
        unit            text not null default '' check (length(unit) <= 40),
        baseline        double precision,
        target          double precision,
        state           text not null default 'todo' check (state in ('todo', 'doing', 'blocked', 'deferred', 'done')),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        primary key (organization_id, id),
        foreign key (organization_id, plan_id) references plans (organization_id, id) on delete cascade,
        check (ends_on >= starts_on)
      );
      create index items_of_plan on plan_items (organization_id, plan_id);
      create index plan_items_to_purge on plan_items (organization_id, deleted_at) where deleted_at is not null;

      create table plan_milestones (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        item_id         uuid not null,
        position        smallint not null check (position >= 0),
        title           text not null check (length(title) between 1 and 200),
        due_on          date,
        reached_on      date,
        primary key (organization_id, id),
        foreign key (organization_id, item_id) references plan_items (organization_id, id) on delete cascade
      );
      create index milestones_of_item on plan_milestones (organization_id, item_id);

      -- What was done with a plan, in order. A proposal and a counter keep the whole of it; nothing here is rewritten.
      create table plan_turns (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        plan_id         uuid not null,
        act             text not null check (act in ('propose', 'take_back', 'agree', 'counter', 'accept', 'start',
                        'revise', 'fall_due', 'realign', 'finish', 'abandon')),
        by_person_id    uuid,
        message         text not null default '' check (length(message) <= 4000),
        number          smallint check (number > 0),
        snapshot        jsonb,
        created_at      timestamptz not null default now(),
        primary key (organization_id, id),
        foreign key (organization_id, plan_id) references plans (organization_id, id) on delete cascade,
        foreign key (organization_id, by_person_id) references people (organization_id, id),
        check ((snapshot is null) = (number is null)),
        check ((act in ('propose', 'counter')) = (snapshot is not null))
      );
      create index turns_of_plan on plan_turns (organization_id, plan_id);
      create unique index one_version_of_a_number on plan_turns (organization_id, plan_id, number);

      create function app.plan_turns_stay() returns trigger language plpgsql as $$
      begin
        raise exception 'what was said about a plan is not rewritten' using errcode = 'check_violation';
      end $$;
      create trigger plan_turns_stay before update on plan_turns for each row execute function app.plan_turns_stay();

      ${['plans', 'plan_items', 'plan_milestones', 'plan_turns'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table plan_turns, plan_milestones, plan_items, plans;
      drop function app.plan_turns_stay();
    `);
  }
}
