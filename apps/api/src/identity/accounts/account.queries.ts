import type { Statement } from '../../platform/tenancy/tenant-scope.js';

const shown = `id, email, name, locale, time_zone as "timeZone", version`;

export const readAccount: Statement = {
  name: 'identity.read-account',
  text: `select ${shown} from accounts where id = $1`,
};

export const changeAccount: Statement = {
  name: 'identity.change-account',
  text: `
    update accounts
    set name = coalesce($3, name), locale = coalesce($4, locale), time_zone = coalesce($5, time_zone), version = version + 1
    where id = $1 and version = $2
    returning ${shown}`,
};

export const insertAccount: Statement = {
  name: 'identity.insert-account',
  text: 'insert into accounts (id, email, name, password_hash, locale, time_zone) values ($1, $2, $3, $4, $5, $6)',
};

export const changePassword: Statement = {
  name: 'identity.change-password',
  text: 'update accounts set password_hash = $2 where id = $1',
};
