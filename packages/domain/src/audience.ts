/** How far a record is shared; each is wider than the one before. */
export const audiences = ['private', 'manager', 'circle', 'packet'] as const;
export type Audience = (typeof audiences)[number];

/** What the reader is to the owner of a record. `circle`: an invited mentor or sponsor. */
export const relations = ['owner', 'manager', 'skip', 'circle', 'hr', 'admin', 'other'] as const;
export type Relation = (typeof relations)[number];

/** True when `audience` reaches at least as far as `wanted`. */
export function reaches(audience: Audience, wanted: Audience): boolean {
  return audiences.indexOf(audience) >= audiences.indexOf(wanted);
}

/** From which audience on each relation may read; absent: never. HR and admins never open a single record. */
const readsFrom: Readonly<Partial<Record<Relation, Audience>>> = {
  owner: 'private',
  manager: 'manager',
  skip: 'manager',
  circle: 'circle',
};

/** Whether somebody of this relation may read a record of this audience (the table "Who sees what"). */
export function mayBeRead(audience: Audience, relation: Relation): boolean {
  const from = readsFrom[relation];
  return from !== undefined && reaches(audience, from);
}

/** The audiences that somebody of this relation may read, for the filter of a list. */
export function readableAudiences(relation: Relation): Audience[] {
  return audiences.filter((audience) => mayBeRead(audience, relation));
}
