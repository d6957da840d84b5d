import type { Relation } from '@rungs/domain/audience.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { Actor } from '../platform/policy/actor.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';

/** Somebody whose records are asked for, and what the asker is to them. */
export type Subject = Readonly<{
  personId: string;
  name: string;
  managerId: string | null;
  managerName: string | null;
  skipLevelId: string | null;
  skipLevelName: string | null;
  levelId: string | null;
  relation: Relation;
}>;

type Row = Omit<Subject, 'relation'>;

const subject: Statement = {
  name: 'identity.subject',
  text: `
    select p.id as "personId", p.name, p.level_id as "levelId",
           m.id as "managerId", m.name as "managerName", s.id as "skipLevelId", s.name as "skipLevelName"
    from people p
    left join people m on m.organization_id = p.organization_id and m.id = p.manager_id
    left join people s on s.organization_id = m.organization_id and s.id = m.manager_id
    where p.organization_id = $1 and p.id = $2`,
};

/** Answers what one person is to another. Policies decide with it; nobody else compares ids. */
@Injectable()
export class Relations {
  constructor(private readonly scope: TenantScope) {}

  /** @throws NotFoundException (404) where the organization has no such person. */
  async of(actor: Actor, personId: string): Promise<Subject> {
    const [row] = await this.scope.rows<Row>(subject, [personId]);
    if (!row) throw new NotFoundException();
    return { ...row, relation: relationOf(actor, row) };
  }
}

/** The closest relation counts: a manager who also works in HR reads a report's page as the manager. */
export function relationOf(actor: Actor, to: Pick<Row, 'personId' | 'managerId' | 'skipLevelId'>): Relation {
  if (actor.personId === to.personId) return 'owner';
  if (actor.personId === to.managerId) return 'manager';
  if (actor.personId === to.skipLevelId) return 'skip';
  if (actor.roles.includes('hr')) return 'hr';
  if (actor.roles.includes('admin')) return 'admin';
  return 'other';
}
