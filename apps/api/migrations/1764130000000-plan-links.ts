import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item says by id which KPI it moves and which opportunity it was made from; the words it was agreed in stay. */
export class PlanLinks1764130000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table plan_items
        add column kpi_id uuid,
        add column opportunity_id uuid,
        add foreign key (organization_id, kpi_id) references kpis (organization_id, id),
        add foreign key (organization_id, opportunity_id) references opportunities (organization_id, id)
          on delete set null (opportunity_id),
        add constraint plan_items_name_their_kpi check (kpi_id is null or kpi_name <> '');
      create index plan_items_by_kpi on plan_items (organization_id, kpi_id) where kpi_id is not null;
      -- So that an opportunity shows its item, and is purged, without reading every plan.
      create index plan_items_by_opportunity on plan_items (organization_id, opportunity_id)
        where opportunity_id is not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index plan_items_by_kpi, plan_items_by_opportunity;
      alter table plan_items
        drop constraint plan_items_name_their_kpi,
        drop column opportunity_id,
        drop column kpi_id;
    `);
  }
}
