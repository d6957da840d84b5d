import type { CircleList } from '@rungs/contracts/circle.js';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Rows } from '../shared/ui/section.js';
import { MemberRow } from './member-row.js';

type Props = {
  query: Readonly<{
    data: Readonly<{ pages: readonly CircleList[] }>;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  }>;
  mine: boolean;
  label: string;
  empty: ReactNode;
};

export function MemberList({ query, mine, label, empty }: Props) {
  const shared = useTranslation('shared').t;
  const places = query.data.pages.flatMap(({ items }) => items);
  if (places.length === 0) return empty;
  return (
    <>
      <Rows label={label}>
        {places.map((place) => (
          <MemberRow key={place.id} place={place} mine={mine} />
        ))}
      </Rows>
      {query.hasNextPage && (
        <Button small busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </>
  );
}
