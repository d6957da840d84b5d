import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Row security stands, so each organization is gone through as if it asked by itself. */
const inEachOrganization = (sql: string): string => `
  do $$
  declare organization uuid;
  begin
    for organization in select id from organizations loop
      perform set_config('app.organization_id', organization::text, true);
      ${sql}
    end loop;
    perform set_config('app.organization_id', '', true);
  end $$;`;

const lastDays = (days: string): string =>
  `(select coalesce(json_agg(held_on order by held_on desc), '[]') from (${days} order by held_on desc limit 40) d)`;

const shown = `from visibility_events v
  where v.organization_id = s.organization_id and v.person_id = s.person_id and v.deleted_at is null`;

const items = `from plan_items i
  where i.organization_id = s.organization_id and i.deleted_at is null and i.plan_id = (
    select p.id from plans p
    where p.organization_id = s.organization_id and p.person_id = s.person_id and p.deleted_at is null
      and p.state <> 'abandoned'
    order by p.created_at desc, p.id desc limit 1)`;

export class KeptDays1764180000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What the intent says, beside what the journey aims at: the one that stands goes first.
      alter table journey_summaries add column intent_target_on date;

      -- What was written before these were kept counts as well. Treads follow within the hour, as on any other day.
      ${inEachOrganization(`
        update journey_summaries s set
          intent_target_on = (
            select i.target_on from intents i where i.organization_id = s.organization_id and i.id = s.intent_id),
          computed_on = null,
          facts = s.facts || jsonb_build_object(
            'softSkillDates', ${lastDays(`select held_on ${shown} and (kind in ('demo', 'talk') or (kind = 'meeting' and led))`)},
            'lunchDates', ${lastDays(`select distinct held_on ${shown} and kind = 'lunch'`)},
            'encounterDates', ${lastDays(`
              select distinct e.held_on
              from key_players k
              join encounters e on e.organization_id = k.organization_id and e.key_player_id = k.id
                and e.deleted_at is null
              where k.organization_id = s.organization_id and k.person_id = s.person_id and k.deleted_at is null
                and k.relation in ('senior', 'manager', 'leader')`)},
            'planEndDates', (
              select coalesce(json_agg(ends_on order by ends_on), '[]')
              from (select greatest(i.ends_on, (
                  select max(m.due_on) from plan_milestones m
                  where m.organization_id = i.organization_id and m.item_id = i.id and m.reached_on is null)) as ends_on
                ${items} and i.state not in ('done', 'deferred')) e
              where ends_on is not null),
            'planItemsDone', (select count(*) ${items} and i.state = 'done'))
        where s.organization_id = organization;`)}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${inEachOrganization(`
        update journey_summaries s set
          computed_on = null,
          facts = (s.facts - '{lunchDates,encounterDates,planEndDates,planItemsDone}'::text[]) || jsonb_build_object(
            'softSkillDates', ${lastDays(`select held_on ${shown} and (kind in ('demo', 'talk', 'lunch') or (kind = 'meeting' and led))`)})
        where s.organization_id = organization;`)}
      alter table journey_summaries drop column intent_target_on;
    `);
  }
}
