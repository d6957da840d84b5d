import type { CircleAct, CircleMemberView } from '@rungs/contracts/circle.js';
import { Link } from '@tanstack/react-router';
import { describeError } from '../shared/errors.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Avatar } from '../shared/ui/avatar.js';
import { Button } from '../shared/ui/button.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Row } from '../shared/ui/section.js';
import { Tag } from '../shared/ui/tag.js';
import { toast } from '../shared/ui/toast.js';
import styles from './circle.module.css';
import { useCircleChange } from './circle.queries.js';

/** One place in a circle, from the side of whoever looks: in mine the member is named, in another's its owner. */
export function MemberRow({ place, mine }: { place: CircleMemberView; mine: boolean }) {
  const { t } = useTranslation('circle');
  const shared = useTranslation('shared').t;
  const change = useCircleChange();
  const { state, role, note, sharesCoverage, abilities, person, member } = place;
  const { name } = mine ? member : person;
  const fail = (error: unknown) => toast({ words: describeError(error, shared).headline, look: 'problem' });
  const act = (chosen: CircleAct): void =>
    change.mutate(
      { of: place, act: chosen },
      { onSuccess: () => toast({ words: t(`done.${chosen}`, { name }) }), onError: fail },
    );
  const share = (): void => change.mutate({ of: place, wish: { sharesCoverage: !sharesCoverage } }, { onError: fail });
  const items = abilities.flatMap((ability): MenuItem[] => {
    if (ability === 'update')
      return [{ id: ability, label: t(sharesCoverage ? 'hideCoverage' : 'showCoverage'), icon: 'eye', run: share }];
    if (ability !== 'end') return [];
    const label = t(mine && state === 'invited' ? 'withdraw' : mine ? 'letGo' : 'leave');
    return [{ id: ability, label, icon: 'close', danger: true, run: () => act('end') }];
  });
  return (
    <Row
      mark={<Avatar name={name} />}
      sub={
        <>
          {note && <p className={styles.note}>{note}</p>}
          <p>{t(`${mine ? 'sees' : 'seen'}.${sharesCoverage ? 'steps' : 'records'}`)}</p>
          {!mine && state === 'accepted' && <Ways place={place} />}
        </>
      }
      end={
        <span className={styles.acts}>
          {(['decline', 'accept'] as const).map(
            (one) =>
              abilities.includes(one) && (
                <Button
                  key={one}
                  small
                  look={one === 'accept' ? 'primary' : undefined}
                  busy={change.isPending}
                  onClick={() => act(one)}
                >
                  {t(`act.${one}`)}
                </Button>
              ),
          )}
          {items.length > 0 && <Menu label={t('acts', { name })} items={items} />}
        </span>
      }
    >
      <b>{name}</b> <Tag>{t(`role.${role}`)}</Tag> {state === 'invited' && <Tag icon="clock">{t('waiting')}</Tag>}
    </Row>
  );
}

/** Where a mentor reads what was shared with them. */
function Ways({ place: { person, sharesCoverage } }: { place: CircleMemberView }) {
  const { t } = useTranslation('circle');
  const { personId } = person;
  return (
    <p className={styles.ways}>
      {sharesCoverage && (
        <Link to="/people/$personId" params={{ personId }}>
          {t('openJourney')}
        </Link>
      )}
      <Link to="/people/$personId/shared" params={{ personId }}>
        {t('openShared')}
      </Link>
      <Link to="/people/$personId/log" params={{ personId }}>
        {t('openLog')}
      </Link>
    </p>
  );
}
