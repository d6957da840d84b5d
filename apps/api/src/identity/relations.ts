import type { Relation } from '@rungs/domain/audience.js';
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
  levelId: string | null;
  /** Mentors and sponsors who accepted and are still here, by name. */
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
  coalesce((
    select json_agg(json_build_object('personId', cm.member_id, 'name', cp.name, 'sharesCoverage', cm.shares_coverage)
      order by cp.name)
    from circle_members cm
    join people cp on cp.organization_id = cm.organization_id and cp.id = cm.member_id and cp.deactivated_at is null
    where cm.organization_id = p.organization_id and cm.person_id = p.id and cm.state = 'accepted'), '[]') as circle`;

export const subjectJoins = `
  left join people m on m.organization_id = p.organization_id and m.id = p.manager_id
  left join people s on s.organization_id = m.organization_id and s.id = m.manager_id`;

const subject: Statement = {
  name: 'identity.subject',
  text: `
    select ${subjectColumns}
    from people p ${subjectJoins}
    where p.organization_id = $1 and p.id = $2`,
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
}

export function subjectFor(actor: Actor, row: SubjectRow): Subject {
  const { personId, name, managerId, managerName, skipLevelId, skipLevelName, levelId, circle } = row;
  const relation = relationOf(actor, row);
  return { personId, name, managerId, managerName, skipLevelId, skipLevelName, levelId, circle, relation };
}

/** The closest relation counts: a manager who also works in HR reads a report's page as the manager. */
export function relationOf(
  actor: Actor,
  to: Pick<SubjectRow, 'personId' | 'managerId' | 'skipLevelId' | 'circle'>,
): Relation {
  if (actor.personId === to.personId) return 'owner';
  if (actor.personId === to.managerId) return 'manager';
  if (actor.personId === to.skipLevelId) return 'skip';
  if (to.circle.some(({ personId }) => personId === actor.personId)) return 'circle';
  if (actor.roles.includes('hr')) return 'hr';
  if (actor.roles.includes('admin')) return 'admin';
  return 'other';
}
