import type { ActorName } from './company-of-secrets.js';
import type { PersonInWorld } from './people.js';
import type { World } from './world.js';

type At = Readonly<{
  owner: PersonInWorld;
  ids: Map<string, string>;
  secret: (name: string, readers: readonly ActorName[]) => string;
}>;

const ownOnly = ['owner'] as const;

/** One that waits for its person's word, and one that was discarded. */
export async function draftsOfSecrets(world: World, { owner, ids, secret }: At): Promise<void> {
  const commit = { hash: 'a'.repeat(40), subject: secret('commit', ownOnly), committedAt: '2026-01-05T10:00:00Z' };
  const days = { occurredFrom: '2026-01-05', occurredTo: '2026-01-05' };
  const draft = {
    ...days,
    repository: 'github.com/acme/web',
    title: secret('draft', ownOnly),
    kind: 'project',
    commits: [commit],
    filesChanged: 1,
    linesAdded: 1,
    linesDeleted: 1,
    links: [],
  };
  await world
    .as(owner)
    .post('/evidence-drafts/import')
    .send({
      drafts: [
        { ...draft, externalId: 'one' },
        { ...draft, externalId: 'two', commits: [{ ...commit, hash: 'c'.repeat(40) }] },
      ],
    })
    .expect(200);
  const { body } = await world.as(owner).get('/evidence-drafts').expect(200);
  const [kept, discarded] = body.items as { id: string; version: number }[];
  await world
    .as(owner)
    .delete(`/evidence-drafts/${discarded?.id}`)
    .set('if-match', `"${discarded?.version}"`)
    .expect(200);
  ids.set('draft', kept?.id ?? '').set('draftDeleted', discarded?.id ?? '');
}
