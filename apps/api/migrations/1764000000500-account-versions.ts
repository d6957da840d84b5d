import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountVersions1764000000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table accounts
        add column version              int not null default 1,
        add column last_organization_id uuid references organizations (id),
        add constraint accounts_name check (length(name) between 1 and 200),
        add constraint accounts_email check (length(email) between 3 and 254);
      alter table organizations add column version int not null default 1;
      create index password_resets_of_account on password_resets (account_id);
      create index sign_in_failures_by_time on sign_in_failures (last_failure);
      -- One open invitation per person: a second one takes the place of the first.
      create unique index one_open_invitation on invitations (organization_id, person_id)
        where accepted_at is null and revoked_at is null;
      alter table invitations
        add constraint invitations_roles check (roles <@ '{employee,hr,admin}' and 'employee' = any (roles));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table invitations drop constraint invitations_roles;
      drop index one_open_invitation, sign_in_failures_by_time, password_resets_of_account;
      alter table organizations drop column version;
      alter table accounts
        drop constraint accounts_email,
        drop constraint accounts_name,
        drop column last_organization_id,
        drop column version;
    `);
  }
}
