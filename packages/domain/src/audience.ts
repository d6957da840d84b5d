/** How far a record is shared; each is wider than the one before. */
export const audiences = ['private', 'manager', 'circle', 'packet'] as const;
export type Audience = (typeof audiences)[number];

/**
 * The manager's manager, by how far they read single records: as the manager does, as somebody in the circle because
 * the owner invited them, or none. Which of the three is up to the organization; a relation that a rule does not name
 * reads nothing.
 */
export const skipLevels = ['skip', 'skip_in_circle', 'skip_apart'] as const;

/** What the reader is to the owner of a record. `circle`: an invited mentor or sponsor. */
export const relations = ['owner', 'manager', ...skipLevels, 'circle', 'hr', 'admin', 'other'] as const;
export type Relation = (typeof relations)[number];

/** Coverage in figures, steps and readiness are told to whoever leads the manager, in every organization. */
export const isSkipLevel = (relation: Relation): boolean => skipLevels.some((one) => one === relation);

/** Whom the owner invited, whatever else they are. */
export const isInCircle = (relation: Relation): boolean => relation === 'circle' || relation === 'skip_in_circle';

/** True when `audience` reaches at least as far as `wanted`. */
export function reaches(audience: Audience, wanted: Audience): boolean {
  return audiences.indexOf(audience) >= audiences.indexOf(wanted);
}

/** From which audience on each relation may read; absent: never. HR and admins never open a single record. */
const readsFrom: Readonly<Partial<Record<Relation, Audience>>> = {
  owner: 'private',
  manager: 'manager',
  skip: 'manager',
  skip_in_circle: 'circle',
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
