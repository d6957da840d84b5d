import type { PersonProfile } from '@rungs/contracts/people.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import type { Prefetch } from '../shared/page-module.js';
import { Avatar } from '../shared/ui/avatar.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Tag } from '../shared/ui/tag.js';
import { BringBack, Leaving } from './leaving.js';
import { LevelDrawer } from './level-drawer.js';
import { LevelHistory } from './level-history.js';
import { chainQuery, profileQuery } from './people.queries.js';
import { PersonDrawer } from './person-drawer.js';
import { PersonFacts } from './person-facts.js';
import { PersonReports } from './person-reports.js';
import styles from './person-profile-page.module.css';

type Params = { personId: string };

export const prefetch: Prefetch<Params> = ({ client, params: { personId } }) =>
  Promise.all([client.ensureQueryData(profileQuery(personId)), client.ensureQueryData(chainQuery(personId))]);

/** Who somebody is in the organization: what any colleague may know of another. */
export default function PersonProfilePage({ params: { personId } }: { params: Params }) {
  const { t } = useTranslation('people');
  const { data: person } = useSuspenseQuery(profileQuery(personId));
  const editor = useOpened<PersonProfile>();
  const level = useOpened<PersonProfile>();
  const leaving = useOpened<PersonProfile>();
  const may = (act: PersonProfile['abilities'][number]): boolean => person.abilities.includes(act);

  return (
    <>
      <PageHead
        title={person.name}
        kicker={<Above personId={personId} />}
        sentence={
          <span className={styles.name}>
            <Avatar name={person.name} size="large" />
            {person.name}
          </span>
        }
        actions={
          <>
            {may('open_journey') && (
              <ButtonLink to="/people/$personId" params={{ personId }} icon="stair" look="primary">
                {t('openJourney')}
              </ButtonLink>
            )}
            {may('open_log') && (
              <ButtonLink to="/people/$personId/log" params={{ personId }} icon="document">
                {t('openLog')}
              </ButtonLink>
            )}
            {may('update') && (
              <Button icon="edit" onClick={() => editor.show(person)}>
                {t('edit')}
              </Button>
            )}
            {may('deactivate') && (
              <Button icon="signOut" onClick={() => leaving.show(person)}>
                {t('leave.act')}
              </Button>
            )}
            {may('reactivate') && <BringBack person={person} />}
          </>
        }
      >
        {[person.title, person.department?.name, person.location].filter(Boolean).join(' · ')}
        {!person.active && (
          <>
            {' '}
            <Tag icon="info">{t('left')}</Tag>
          </>
        )}
      </PageHead>
      <div className={styles.sections}>
        <PersonFacts person={person} />
        {person.reports > 0 && <PersonReports person={person} />}
        {may('read_levels') && (
          <LevelHistory personId={personId} onRecord={may('change_level') ? () => level.show(person) : null} />
        )}
      </div>
      {editor.opened && (
        <PersonDrawer
          key={editor.opened.key}
          person={editor.opened.of}
          open={editor.opened.open}
          onClose={editor.close}
        />
      )}
      {leaving.opened && (
        <Leaving
          key={`leaving-${leaving.opened.key}`}
          person={leaving.opened.of}
          open={leaving.opened.open}
          onClose={leaving.close}
        />
      )}
      {level.opened && (
        <LevelDrawer
          key={`level-${level.opened.key}`}
          person={level.opened.of}
          open={level.opened.open}
          onClose={level.close}
        />
      )}
    </>
  );
}

/** The way up to the top, each a step there. */
function Above({ personId }: Params) {
  const { t } = useTranslation('people');
  const { data: chain } = useSuspenseQuery(chainQuery(personId));
  const above = chain.slice(0, -1);
  return (
    <nav aria-label={t('above')}>
      <ol className={styles.above}>
        <li>
          <Link to="/people/chart" search={{ person: personId }}>
            {t('inChart')}
          </Link>
        </li>
        {above.map(({ id, name }) => (
          <li key={id}>
            <Link to="/people/$personId/profile" params={{ personId: id }}>
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
