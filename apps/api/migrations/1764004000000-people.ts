import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People1764004000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The form in which a name is looked for: without accents, case and signs. Ranges of code points rather than
      -- character classes, which mean something else under every collation. A generated column needs it immutable.
      create function app.fold(given text) returns text language sql immutable parallel safe as $$
        select trim(regexp_replace(
          lower(regexp_replace(normalize(given, nfkd), '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff]', '', 'g')),
          '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u2000-\\u206f\\u3000-\\u303f]+', ' ', 'g'))
      $$;

      -- Cut, because compatibility forms can grow eighteenfold and an index refuses keys above 2,704 bytes.
      alter table people
        add folded_name  text not null generated always as (left(app.fold(name), 100)) stored,
        add folded_words text not null
          generated always as (' ' || left(app.fold(name || ' ' || title || ' ' || coalesce(email, '')), 1000)) stored,
        add constraint people_stay_in_order check (ended_on >= started_on);
      create index people_in_order on people (organization_id, folded_name, id);
      drop index people_by_name;
      create index people_who_left on people (organization_id, id) where deactivated_at is not null;

      -- One mover at a time in each organization's tree: two moves, harmless alone, can close a circle together.
      create function app.lock_tree(tree text) returns void language sql as $$
        select pg_advisory_xact_lock(hashtextextended(tree || ' of ' || app.current_organization(), 0))
      $$;

      -- Read committed gives each statement below a new snapshot, so what was committed while waiting is seen.
      create function app.refuse_circle() returns trigger language plpgsql as $$
      declare
        parent uuid := to_jsonb(new) ->> tg_argv[0];
        circle boolean;
        alone  boolean;
      begin
        -- Nobody can report to somebody who is not there yet, unless both came in one statement.
        if tg_op = 'INSERT' then
          execute format('select not exists (select from %2$s t where t.organization_id = $1 and t.%1$I = $2)',
                         tg_argv[0], tg_relid::regclass)
            into alone using new.organization_id, new.id;
          if alone then return null; end if;
        end if;
        perform app.lock_tree(tg_table_name);
        execute format('
          with recursive above (id) as (
            select $1
            union
            select t.%1$I from %2$s t join above on above.id = t.id where t.organization_id = $2 and t.%1$I is not null)
          select exists (select from above where id = $3)', tg_argv[0], tg_relid::regclass)
          into circle using parent, new.organization_id, new.id;
        if circle then
          raise exception 'a circle in %', tg_table_name using errcode = 'check_violation',
            constraint = tg_table_name || '_without_circles';
        end if;
        return null;
      end $$;
      create trigger people_without_circles_new after insert on people
        for each row when (new.manager_id is not null) execute function app.refuse_circle('manager_id');
      create trigger people_without_circles after update of manager_id on people
        for each row when (new.manager_id is not null and new.manager_id is distinct from old.manager_id)
        execute function app.refuse_circle('manager_id');
      create trigger departments_without_circles_new after insert on departments
        for each row when (new.parent_id is not null) execute function app.refuse_circle('parent_id');
      create trigger departments_without_circles after update of parent_id on departments
        for each row when (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
        execute function app.refuse_circle('parent_id');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger departments_without_circles on departments;
      drop trigger departments_without_circles_new on departments;
      drop trigger people_without_circles on people;
      drop trigger people_without_circles_new on people;
      drop function app.refuse_circle, app.lock_tree;
      drop index people_who_left;
      create index people_by_name on people (organization_id, lower(name), id);
      alter table people drop constraint people_stay_in_order, drop folded_words, drop folded_name;
      drop function app.fold;
    `);
  }
}
