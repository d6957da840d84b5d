import type { KpiAbility } from '@rungs/contracts/kpis.js';
import { type Relation, readableAudiences } from '@rungs/domain/audience.js';
import { anyOf, isAdmin, isHr, isMember, type Rule } from '../platform/policy/policy.js';

export type KpiFacts = Readonly<{ ownerId: string | null }>;

const keeps: Rule<unknown> = anyOf(isHr, isAdmin);
const owns: Rule<KpiFacts> = (actor, { ownerId }) => actor.personId === ownerId;

/** Everybody reads what the organization measures. Who keeps the directory keeps the KPIs; an owner adds readings. */
export const kpiPolicy = {
  create: keeps,
  update: keeps,
  retire: keeps,
  revive: keeps,
  delete: keeps,
  restore: keeps,
  read_in: anyOf(keeps, owns),
  follow: isMember,
  unfollow: isMember,
} satisfies Record<KpiAbility | 'create' | 'restore', Rule<KpiFacts>>;

/** What somebody follows is theirs; a signal counts it, so whoever sees the signal may see what it counted. */
export const readsFollowed: Rule<Readonly<{ relation: Relation }>> = (_, { relation }) =>
  readableAudiences(relation).length > 0;
