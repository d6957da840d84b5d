import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Identity1764000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema if not exists app;

      -- After a local setting ends it is '' on a pooled connection, not null.
      create or replace function app.current_organization() returns uuid language sql stable parallel safe as
        $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;
      create or replace function app.current_account() returns uuid language sql stable parallel safe as
        $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;

      create table organizations (
        id         uuid primary key,
        name       text not null check (length(name) between 1 and 200),
        is_demo    boolean not null default false,
        created_at timestamptz not null default now()
      );

      create table accounts (
        id            uuid primary key,
        email         text not null,
        name          text not null,
        password_hash text,
        locale        text not null default 'en',
        time_zone     text not null default 'UTC',
        created_at    timestamptz not null default now()
      );
      create unique index accounts_by_email on accounts (lower(email));

      create table sessions (
        id                     uuid primary key,
        token_hash             bytea not null unique,
        account_id             uuid not null references accounts (id) on delete cascade,
        active_organization_id uuid references organizations (id),
        csrf_token             text not null,
        authenticated_at       timestamptz not null,
        created_at             timestamptz not null default now(),
        last_seen_at           timestamptz not null default now(),
        expires_at             timestamptz not null,
        user_agent             text not null default '',
        address                text not null default ''
      );
      create index sessions_of_account on sessions (account_id);

      create table password_resets (
        id         uuid primary key,
        token_hash bytea not null unique,
        account_id uuid not null references accounts (id) on delete cascade,
        expires_at timestamptz not null,
        used_at    timestamptz
      );

      -- Failures slow an account and an address down; never a permanent lock. Keys are hashes, not e-mails.
      create table sign_in_failures (
        key          text primary key,
        failures     int not null,
        last_failure timestamptz not null
      );

      create table departments (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        name            text not null check (length(name) between 1 and 200),
        parent_id       uuid,
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, parent_id) references departments (organization_id, id),
        check (parent_id <> id)
      );
      create unique index departments_by_name
        on departments (organization_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name));
      create index departments_by_parent on departments (organization_id, parent_id);

      create table people (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        name            text not null check (length(name) between 1 and 200),
        email           text check (length(email) <= 254),
        employee_number text check (length(employee_number) <= 100),
        title           text not null default '' check (length(title) <= 200),
        department_id   uuid,
        manager_id      uuid,
        level_id        uuid,
        location        text not null default '' check (length(location) <= 200),
        started_on      date,
        ended_on        date,
        deactivated_at  timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, department_id) references departments (organization_id, id),
        foreign key (organization_id, manager_id) references people (organization_id, id),
        check (manager_id <> id)
      );
      create unique index people_by_email on people (organization_id, lower(email)) where email is not null;
      create unique index people_by_number on people (organization_id, employee_number) where employee_number is not null;
      create index people_by_manager on people (organization_id, manager_id);
      create index people_by_department on people (organization_id, department_id);
      create index people_by_name on people (organization_id, lower(name), id);

      create table memberships (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        account_id      uuid not null references accounts (id),
        person_id       uuid not null,
        roles           text[] not null default '{employee}'
                        check (roles <@ '{employee,hr,admin}' and 'employee' = any (roles)),
        deactivated_at  timestamptz,
        created_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id)
      );
      create unique index memberships_by_account on memberships (organization_id, account_id);
      create unique index memberships_by_person on memberships (organization_id, person_id);
      create index memberships_of_account on memberships (account_id);

      create table invitations (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        token_hash      bytea not null,
        person_id       uuid not null,
        email           text not null,
        roles           text[] not null default '{employee}',
        invited_by      uuid not null,
        created_at      timestamptz not null default now(),
        expires_at      timestamptz not null,
        accepted_at     timestamptz,
        revoked_at      timestamptz,
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, invited_by) references people (organization_id, id)
      );
      create unique index invitations_by_token on invitations (organization_id, token_hash);
      create index invitations_by_person on invitations (organization_id, person_id);

      create table personal_tokens (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        token_hash      bytea not null,
        person_id       uuid not null,
        name            text not null check (length(name) between 1 and 100),
        created_at      timestamptz not null default now(),
        last_used_at    timestamptz,
        expires_at      timestamptz,
        revoked_at      timestamptz,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id)
      );
      create unique index personal_tokens_by_hash on personal_tokens (organization_id, token_hash);
      create index personal_tokens_by_person on personal_tokens (organization_id, person_id);

      ${['departments', 'people', 'invitations', 'personal_tokens'].map(protect).join('')}

      -- A membership is also seen by the account it belongs to, so that one can switch between organizations.
      alter table memberships enable row level security, force row level security;
      create policy own_organization on memberships
        using (organization_id = app.current_organization())
        with check (organization_id = app.current_organization());
      create policy own_account on memberships for select using (account_id = app.current_account());
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table personal_tokens, invitations, memberships, people, departments, sign_in_failures, password_resets,
        sessions, accounts, organizations;
      drop schema app cascade;
    `);
  }
}
