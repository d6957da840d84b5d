import type { CreatePerson, PeoplePage, PeopleQuery, PersonProfile, UpdatePerson } from '@rungs/contracts/people.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Person, Relations } from '../identity/index.js';
import { Cursors } from '../platform/http/cursors.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Progress } from '../progress/index.js';
import { Traces } from '../platform/traces/traces.js';
import { OrgChartQueries } from './org-chart.queries.js';
import { besides, PeopleQueries, rowColumns } from './people.queries.js';
import { keepsDirectory, personPolicy } from './person.policy.js';
import { profileFor, type ProfileRow } from './person.view.js';

const profile: Statement = {
  name: 'people.profile',
  text: `
    select ${rowColumns}, p.started_on::text as "startedOn", p.ended_on::text as "endedOn",
           p.employee_number as "employeeNumber", p.version, coalesce(own.roles, '{}') as roles
    from people p ${besides}
    left join memberships own on own.organization_id = $1 and own.person_id = p.id
    where p.organization_id = $1 and p.id = $2`,
};

@Injectable()
export class PeopleService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly queries: PeopleQueries,
    private readonly chart: OrgChartQueries,
    private readonly cursors: Cursors,
    private readonly traces: Traces,
    private readonly progress: Progress,
  ) {}

  async list(actor: Actor, { limit, cursor, ...asked }: PeopleQuery): Promise<PeoplePage> {
    const keeps = keepsDirectory(actor, undefined);
    const filter = keeps ? asked : { ...asked, active: 'true' as const };
    const name = `people ${JSON.stringify(filter)}`;
    const [group, id] = cursor ? this.cursors.open<[0 | 1, string]>(name, cursor) : [];
    const after = group !== undefined && id !== undefined ? { group, id } : undefined;
    const found = await this.queries.find(filter, limit + 1, after);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const nextCursor = last ? this.cursors.seal(name, [last.group, last.id]) : null;
    return { items: shown, nextCursor, abilities: keeps ? ['create', 'import', 'list_former'] : [] };
  }

  async show(actor: Actor, id: string): Promise<PersonProfile> {
    const facts = await this.relations.of(actor, id);
    const [row] = await this.scope.rows<ProfileRow>(profile, [id]);
    if (!row) throw new NotFoundException();
    return profileFor(actor, row, facts);
  }

  async create(actor: Actor, given: CreatePerson): Promise<PersonProfile> {
    permit(keepsDirectory, actor, undefined);
    const id = newId();
    await this.checkManager(id, given.managerId);
    await this.write(() => this.scope.repository(Person).insert({ ...given, id }));
    await this.traces.record(actor, trace('person.created', id, Object.keys(given)));
    return this.show(actor, id);
  }

  async update(actor: Actor, id: string, version: number, change: UpdatePerson): Promise<PersonProfile> {
    permit(personPolicy.update, actor, await this.relations.of(actor, id));
    if (change.managerId !== undefined) await this.chart.lock();
    const before = await this.show(actor, id);
    if (before.version !== version) throw new StaleVersionError(before);
    await this.checkManager(id, change.managerId);
    await this.write(() => this.scope.repository(Person).update(id, version, change));
    if (change.managerId !== undefined) await this.progress.renewKept([id]);
    await this.traces.record(actor, trace('person.updated', id, Object.keys(change)));
    return this.show(actor, id);
  }

  private async checkManager(personId: string, managerId: string | null | undefined): Promise<void> {
    if (!managerId) return;
    const manager = await this.scope.repository(Person).findOneBy({ id: managerId });
    if (!manager) throw invalid('/managerId', 'unknown_person', 'There is no such person.');
    if (manager.deactivatedAt) throw invalid('/managerId', 'has_left', `${manager.name} has left.`);
    if (await this.chart.isAbove(personId, managerId)) {
      throw invalid(
        '/managerId',
        'circle',
        `${manager.name} already reports to this person, directly or further down.`,
      );
    }
  }

  /** Says in the caller's words what a constraint of the table refused. */
  private async write(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const refusal = refusals[violatedConstraint(error) ?? ''];
      throw refusal ? refusal() : error;
    }
  }
}

const refusals: Readonly<Record<string, () => Error>> = {
  people_by_email: () => conflict('email_taken', 'Somebody else in the directory has this e-mail address.'),
  people_by_number: () => conflict('employee_number_taken', 'Somebody else in the directory has this employee number.'),
  people_stay_in_order: () => invalid('/endedOn', 'before_start', 'The last day cannot come before the first.'),
  people_organization_id_department_id_fkey: () =>
    invalid('/departmentId', 'unknown_department', 'There is no such department.'),
  people_without_circles: () => invalid('/managerId', 'circle', 'This would make a circle of managers.'),
};

const trace = (act: string, id: string, fields: string[]) =>
  ({
    act,
    recordType: 'person',
    recordId: id,
    subjectPersonId: id,
    audience: 'organization',
    details: { fields },
  }) as const;
