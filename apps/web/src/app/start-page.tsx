import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../shared/session.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { groupsFor } from './navigation.js';

/** The ways from here, for as long as no feature takes the place of the start. */
export default function StartPage() {
  const { t } = useTranslation('app');
  const { membership } = useViewer();
  return (
    <>
      <PageHead title={t('start.title')} sentence={t('start.sentence', { name: membership.name })} />
      {groupsFor(membership).map((group) => (
        <Section key={group.for} title={t(`menu.group.${group.for}`)}>
          <Rows>
            {group.entries.map((entry) => (
              <Row key={entry.words}>
                <Link to={entry.to}>{t(`nav.${entry.words}`)}</Link>
              </Row>
            ))}
          </Rows>
        </Section>
      ))}
    </>
  );
}
