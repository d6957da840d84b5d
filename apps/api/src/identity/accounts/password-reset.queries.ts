import type { Statement } from '../../platform/tenancy/tenant-scope.js';

export const accountToReset: Statement = {
  name: 'identity.account-to-reset',
  text: 'select id from accounts where lower(email) = lower($1)',
};

export const insertReset =
  'insert into password_resets (id, token_hash, account_id, expires_at) values ($1, $2, $3, $4)';
export const forgetOldResets = 'delete from password_resets where expires_at < $1';

export const openReset: Statement = {
  name: 'identity.open-reset',
  text: `
    select a.id, a.email, a.name, a.locale
    from password_resets r join accounts a on a.id = r.account_id
    where r.token_hash = $1 and r.used_at is null and r.expires_at > $2`,
};

/** One statement, so that of two who come with the same link only one gets in, and it all happens or nothing. */
export const useReset: Statement = {
  name: 'identity.use-reset',
  text: `
    with used as (
      update password_resets set used_at = $2
      where token_hash = $1 and used_at is null and expires_at > $2
      returning account_id),
    changed as (update accounts set password_hash = $3 where id in (select account_id from used)),
    ended as (delete from sessions where account_id in (select account_id from used)),
    others as (
      update password_resets set used_at = $2
      where account_id in (select account_id from used) and token_hash <> $1 and used_at is null)
    select account_id from used`,
};

export const voidResets: Statement = {
  name: 'identity.void-resets',
  text: 'update password_resets set used_at = now() where account_id = $1 and used_at is null',
};
