import { isInCircle, type Relation } from '@rungs/domain/audience.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { Actor } from '../platform/policy/actor.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';

/** A member of somebody's circle, and whether coverage was shared with them. */
type InCircle = Readonly<{ personId: string; name: string; sharesCoverage: boolean }>;

/** Somebody whose records are asked for, and what the asker is to them. */
export type Subject = Readonly<{
  personId: string;
  name: string;
  managerId: string | null;
  managerName: string | null;
  skipLevelId: string | null;
  skipLevelName: string | null;
  /** Whether the organization lets them read single records as the manager does. */
  skipLevelReads: boolean;
  levelId: string | null;
  /** Mentors and sponsors who accepted, are still here, and read no more than a circle does, by name. */
  circle: readonly InCircle[];
  relation: Relation;
}>;

/** As `subjectColumns` read it. */
export type SubjectRow = Omit<Subject, 'relation'>;

/**
 * For a statement that reads who `p` of `people` is besides what else it does; `subjectJoins` follow its `from`. A
 * manager who has left is none any more; whoever was above them stays the skip-level until somebody is named.
 */
export const subjectColumns = `
  p.id as "personId", p.name, p.level_id as "levelId",
  case when m.deactivated_at is null then m.id end as "managerId",
  case when m.deactivated_at is null then m.name end as "managerName", s.id as "skipLevelId", s.name as "skipLevelName",
  (select o.skip_levels_read from organizations o where o.id = p.organization_id) as "skipLevelReads",
  coalesce((
    select json_agg(json_build_object('personId', cm.member_id, 'name', cp.name, 'sharesCoverage', cm.shares_coverage)
      order by cp.name)
    from circle_members cm
    join people cp on cp.organization_id = cm.organization_id and cp.id = cm.member_id and cp.deactivated_at is null
    where cm.organization_id = p.organization_id and cm.person_id = p.id and cm.state = 'accepted'), '[]') as circle`;

export const subjectJoins = `
  left join people m on m.organization_id = p.organization_id and m.id = p.manager_id
  left join people s on s.organization_id = m.organization_id and s.id = m.manager_id and s.deactivated_at is null`;

const subject: Statement = {
  name: 'identity.subject',
  text: `
    select ${subjectColumns}
    from people p ${subjectJoins}
    where p.organization_id = $1 and p.id = $2`,
};

/** `[people]` */
const subjects: Statement = {
  name: 'identity.subjects',
  text: `
    select ${subjectColumns}
    from people p ${subjectJoins}
    where p.organization_id = $1 and p.id = any ($2::uuid[])`,
};

/** Answers what one person is to another. Policies decide with it; nobody else compares ids. */
@Injectable()
export class Relations {
  constructor(private readonly scope: TenantScope) {}

  /** @throws NotFoundException (404) where the organization has no such person. */
  async of(actor: Actor, personId: string): Promise<Subject> {
    const [row] = await this.scope.rows<SubjectRow>(subject, [personId]);
    if (!row) throw new NotFoundException();
    return subjectFor(actor, row);
  }

  /** Of several at once, for a list; without those whom the organization does not have. */
  async ofAll(actor: Actor, personIds: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.scope.rows<SubjectRow>(subjects, [[...new Set(personIds)]]);
    return new Map(rows.map((row) => [row.personId, subjectFor(actor, row)]));
  }
}

export function subjectFor(actor: Actor, row: SubjectRow): Subject {
  const { personId, name, managerId, managerName, skipLevelId, skipLevelName, skipLevelReads, levelId } = row;
  const circle = row.circle.filter((member) => isInCircle(relationOf({ ...member, roles: [] }, row)));
  const skipLevel = { skipLevelId, skipLevelName, skipLevelReads };
  return { personId, name, managerId, managerName, ...skipLevel, levelId, circle, relation: relationOf(actor, row) };
}

/** The closest relation counts: a manager who also works in HR reads a report's page as the manager. */
export function relationOf(
  actor: Pick<Actor, 'personId' | 'roles'>,
  to: Pick<SubjectRow, 'personId' | 'managerId' | 'skipLevelId' | 'circle'> &
    Partial<Pick<SubjectRow, 'skipLevelReads'>>,
): Relation {
  if (actor.personId === to.personId) return 'owner';
  if (actor.personId === to.managerId) return 'manager';
  const inCircle = to.circle.some(({ personId }) => personId === actor.personId);
  if (actor.personId === to.skipLevelId) {
    if (to.skipLevelReads) return 'skip';
    // What the owner shows them of their own accord is no question of the organization's.
    return inCircle ? 'skip_in_circle' : 'skip_apart';
  }
  if (inCircle) return 'circle';
  if (actor.roles.includes('hr')) return 'hr';
  if (actor.roles.includes('admin')) return 'admin';
  return 'other';
}
