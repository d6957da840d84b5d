import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/index.js';
import { Accounts, Membership, Organizations } from '../identity/index.js';
import { PublishedLadders } from '../ladders/index.js';
import { LevelChangesService, PeopleService } from '../people/index.js';
import { newId } from '../platform/ids.js';
import type { Actor, Role } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { Calendar } from './calendar.js';
import type { Dice } from './random.js';
import { departments } from './roster.js';

const demoOrganization = 'Fennmark Instruments';
export const demoPassword = 'one step and then the next';
const domain = 'fennmark.example';

/** Whose story runs through the demo, the README's tour and its picture. */
export const storyteller = 'Mara Velasco';
/** Works on a plan that nobody has looked at again since it was agreed. */
export const overdue = 'Piet Hoekstra';

/** Who can sign in, each as one of the three kinds of people. */
export const demoSignIns = [
  { name: 'Mara Velasco', kind: 'employee', roles: ['employee'] },
  { name: 'Dana Whitlock', kind: 'manager', roles: ['employee'] },
  { name: 'Noor Haddad', kind: 'HR', roles: ['employee', 'hr', 'admin'] },
] as const;

export type Player = Readonly<{
  actor: Actor;
  personId: string;
  name: string;
  level: string;
  levelId: string;
  nextLevelId: string | null;
  /** In words: "Staff Engineer, IC5". */
  nextLevel: string;
  manager: Player | null;
}>;
export type Cast = Readonly<{ organizationId: string; players: readonly Player[] }>;

export const emailOf = (name: string): string =>
  `${name.split(' ')[0]?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}@${domain}`;

/** Founds the organization and brings its people in, the way an admin would. */
@Injectable()
export class Casting {
  constructor(
    private readonly scope: TenantScope,
    private readonly accounts: Accounts,
    private readonly organizations: Organizations,
    private readonly departments: DepartmentsService,
    private readonly people: PeopleService,
    private readonly levels: LevelChangesService,
    private readonly ladders: PublishedLadders,
  ) {}

  async cast(calendar: Calendar, dice: Dice): Promise<Cast> {
    const founder = await this.draft('Noor Haddad');
    const { organizationId, personId } = await this.organizations.found(
      demoOrganization,
      { name: 'Noor Haddad', email: emailOf('Noor Haddad'), account: founder },
      { isDemo: true },
    );
    const others = [await this.draft('Mara Velasco'), await this.draft('Dana Whitlock')];
    const admin = actorOf(organizationId, personId, founder.id, ['employee', 'hr', 'admin']);
    const players = await this.scope.run(organizationId, async () => {
      const joined = await this.join(admin, personId, calendar, dice);
      for (const account of others) {
        const player = joined.find(({ name }) => name === account.name);
        if (!player) throw new Error(`${account.name} is not on the roster.`);
        await this.accounts.insert(account);
        const membership = { id: newId(), accountId: account.id, personId: player.personId };
        await this.scope.repository(Membership).insert({ ...membership, roles: ['employee'] });
      }
      return joined;
    });
    return { organizationId, players };
  }

  private async join(admin: Actor, adminPersonId: string, calendar: Calendar, dice: Dice): Promise<Player[]> {
    const codes = await this.levelsByCode();
    const players: Player[] = [];
    const add = async (
      [name, title, level]: readonly [string, string, string],
      manager: Player | null,
      at: Readonly<{ departmentId: string; location: string }>,
    ): Promise<Player> => {
      const startedOn = calendar.daysAgo(dice.between(800, 2_400));
      const fields = { title, ...at, managerId: manager?.personId ?? null, startedOn };
      const isAdmin = name === 'Noor Haddad';
      const { id } = isAdmin
        ? await this.people.update(admin, adminPersonId, 1, fields)
        : await this.people.create(admin, { name, email: emailOf(name), ...fields });
      const { id: levelId, next, nextLevel } = codes(level);
      const since = calendar.daysAgo(dice.between(200, 780));
      await this.levels.create(admin, id, {
        kind: 'hire',
        levelId,
        effectiveOn: since < startedOn ? startedOn : since,
      });
      const actor = isAdmin ? admin : actorOf(admin.organizationId, id, id, ['employee']);
      const player = { actor, personId: id, name, level, levelId, nextLevelId: next, nextLevel, manager };
      players.push(player);
      return player;
    };

    let director: Player | null = null;
    for (const { name, location, head, teams } of departments) {
      const { id: departmentId } = await this.departments.create(admin, { name });
      const at = { departmentId, location };
      const boss = await add(head, director, at);
      director ??= boss;
      for (const { lead, members } of teams) {
        const manager = await add(lead, boss, at);
        for (const member of members) await add(member, manager, at);
      }
    }
    return players;
  }

  private async levelsByCode(): Promise<(code: string) => { id: string; next: string | null; nextLevel: string }> {
    const tracks = (await this.ladders.all()).flatMap((ladder) => ladder.tracks);
    return (code) => {
      const levels = tracks.find((track) => track.levels.some((level) => level.code === code))?.levels ?? [];
      const index = levels.findIndex((level) => level.code === code);
      const id = levels[index]?.id;
      if (!id) throw new Error(`The ladder has no level ${code}.`);
      const next = levels[index + 1];
      return { id, next: next?.id ?? null, nextLevel: next ? `${next.title}, ${next.code}` : '' };
    };
  }

  private draft(name: string) {
    const wish = { email: emailOf(name), name, password: demoPassword, locale: 'en', timeZone: 'UTC' } as const;
    return this.accounts.draft(wish, demoOrganization);
  }
}

function actorOf(organizationId: string, personId: string, accountId: string, roles: Role[]): Actor {
  const credential = { kind: 'session', id: personId } as const;
  return { organizationId, personId, accountId, roles, credential, authenticatedAt: new Date(0) };
}
