import { type Assessed, writer } from './assessments.js';
import type { ActorName } from './company-of-secrets.js';
import type { PersonInWorld } from './people.js';
import type { World } from './world.js';

type Company = Readonly<{
  owner: PersonInWorld;
  manager: PersonInWorld;
  levels: Readonly<Record<string, string>>;
  ids: Map<string, string>;
  secret: (name: string, readers: readonly ActorName[]) => string;
}>;

/** Of both sides one that was published, one that is being written, and one that was thrown away. */
export async function assessmentsOfSecrets(world: World, { owner, manager, levels, ids, secret }: Company) {
  const self = writer(world, owner, owner.personId);
  const managers = writer(world, manager, owner.personId);
  const everything = { delivery: 'meets', direction: 'meets' } as const;
  const { IC1: one, IC2: two } = levels;
  const named = async (name: string, making: Promise<Assessed>) => void ids.set(name, (await making).id);

  const shared = await self.begin(one);
  await named(
    'selfShared',
    self.publish(await self.say(shared, everything, secret('self-shared', ['owner', 'manager']))),
  );
  const words = secret('self-in-circle', ['owner', 'manager', 'mentor']);
  const inCircle = await self.say(await self.begin(two), everything, words);
  await named('selfInCircle', self.publish(inCircle, { audience: 'circle' }));
  await named('managers', managers.assess(two, everything, secret('assessed', ['owner', 'manager', 'skip'])));
  for (const [by, name, reader] of [
    [self, 'selfDraft', 'owner'],
    [managers, 'managersDraft', 'manager'],
  ] as const) {
    const gone = await by.begin(one);
    await by.based('delete', gone).expect(200);
    ids.set(`${name}Deleted`, gone.id);
    await named(name, by.say(await by.begin(one), everything, secret(name, [reader])));
  }
  ids.set('levelOfDrafts', one ?? '').set('expectationOfDrafts', shared.answers[0]?.expectationId ?? '');
}
