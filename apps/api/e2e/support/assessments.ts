import { withLadder } from './ladders.js';
import type { PersonInWorld } from './people.js';
import type { World } from './world.js';

type Rating = 'working_towards' | 'meets' | 'exceeds' | null;
export type Assessed = Readonly<{
  id: string;
  version: number;
  answers: { expectationId: string; competencyKey: string; rating: Rating; note: string }[];
}>;

/** Somebody on the way to IC2 with a manager and a manager's manager, on a ladder of two expectations a level. */
export async function assessedTeam(world: World) {
  const org = await world.organization();
  const skip = await org.person('Barbara');
  const manager = await org.person('Grace', { manager: skip });
  const owner = await org.person('Ada', { manager });
  const { levels } = await withLadder(world, org);
  const of = `/people/${owner.personId}`;
  await world.as(owner).post(`${of}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);
  return { org, skip, manager, owner, of, path: `${of}/assessments`, levels };
}

/** Requests of one writer about one person. */
export function writer(world: World, by: PersonInWorld, personId: string) {
  const based = (verb: 'post' | 'patch' | 'delete', { id, version }: Assessed, act = '') =>
    world.as(by)[verb](`/assessments/${id}${act}`).set('if-match', `"${version}"`);

  /** By key of the competency: what is said about it. */
  const answersFor = ({ answers }: Assessed, said: Readonly<Record<string, Rating>>, note = '') =>
    answers.flatMap(({ expectationId, competencyKey }) =>
      competencyKey in said ? [{ expectationId, rating: said[competencyKey] ?? null, note }] : [],
    );

  async function begin(levelId: string | undefined, more: object = {}): Promise<Assessed> {
    const wish = { levelId, ...more };
    return (await world.as(by).post(`/people/${personId}/assessments`).send(wish).expect(201)).body;
  }

  async function say(draft: Assessed, said: Readonly<Record<string, Rating>>, note = ''): Promise<Assessed> {
    const answers = answersFor(draft, said, note);
    return (await based('patch', draft).send({ answers }).expect(200)).body;
  }

  async function publish(draft: Assessed, more: object = {}): Promise<Assessed> {
    return (await based('post', draft, '/publication').send(more).expect(200)).body;
  }

  /** From the first word to the last in one go. */
  async function assess(levelId: string | undefined, said: Readonly<Record<string, Rating>>, note = '') {
    return publish(await say(await begin(levelId), said, note));
  }

  return { begin, say, publish, assess, based, answersFor };
}
