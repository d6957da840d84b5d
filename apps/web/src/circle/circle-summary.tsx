import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Section } from '../shared/ui/section.js';
import { circleQuery } from './circle.queries.js';

/** Who is in one's own circle, in one line of another page. Draw it for the owner only. */
export function CircleSummary({ personId }: { personId: string }) {
  const { t, i18n } = useTranslation('circle');
  const { data } = useSuspenseInfiniteQuery(circleQuery(personId));
  const places = data.pages.flatMap(({ items }) => items);
  const names = places.filter(({ state }) => state === 'accepted').map(({ member }) => member.name);
  const waiting = places.length - names.length;
  return (
    <Section title={t('title')} aside={waiting > 0 && t('waitingFor', { count: waiting })}>
      <p>{names.length > 0 ? new Intl.ListFormat(i18n.language).format(names) : t('nobody')}</p>
      <p>
        <Link to="/circle">{t(places.length > 0 ? 'open' : 'inviteSomebody')}</Link>
      </p>
    </Section>
  );
}
