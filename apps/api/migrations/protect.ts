/**
 * Row security for a table of one organization: no organization set means no row. `force`, because the owner of a
 * table would otherwise see past it. Another test asserts that no table with `organization_id` goes without.
 */
export const protect = (table: string): string => `
  alter table ${table} enable row level security, force row level security;
  create policy own_organization on ${table}
    using (organization_id = app.current_organization())
    with check (organization_id = app.current_organization());
`;
