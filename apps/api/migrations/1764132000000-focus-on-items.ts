import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes are kept free for an item of the plan as well as for a goal; where either is purged, the minutes stay. */
export class FocusOnItems1764132000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table focus_sessions
        add column plan_item_id uuid,
        add foreign key (organization_id, plan_item_id) references plan_items (organization_id, id)
          on delete set null (plan_item_id),
        add constraint focus_serves_one check (goal_id is null or plan_item_id is null);
      -- So that an item is purged, and its minutes are summed, without reading every session.
      create index focus_sessions_of_item on focus_sessions (organization_id, plan_item_id)
        where plan_item_id is not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index focus_sessions_of_item;
      alter table focus_sessions drop constraint focus_serves_one, drop column plan_item_id;
    `);
  }
}
