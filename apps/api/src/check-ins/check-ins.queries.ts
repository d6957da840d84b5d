import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** The latest first. `[person, taken on, id, limit]`; the two in the middle are where the page before ended. */
export const checkInPage: Statement = {
  name: 'check-ins.page',
  text: `
    select id, taken_on::text as "takenOn" from check_ins
    where organization_id = $1 and person_id = $2 and deleted_at is null
      and ($3::date is null or (taken_on, id) < ($3, $4::uuid))
    order by taken_on desc, id desc
    limit $5`,
};

/** `[person, since]` */
export const checkInPoints: Statement = {
  name: 'check-ins.points',
  text: `
    select taken_on::text as "takenOn", load, energy, hours_slept as "hoursSlept" from check_ins
    where organization_id = $1 and person_id = $2 and deleted_at is null and taken_on >= $3`,
};

/** `[person]` */
export const lastCheckIn: Statement = {
  name: 'check-ins.last',
  text: `
    select max(taken_on)::text as "lastTakenOn" from check_ins
    where organization_id = $1 and person_id = $2 and deleted_at is null`,
};
