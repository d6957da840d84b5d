import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Avatar } from '../shared/ui/avatar.js';
import styles from './person-name.module.css';

type Props = Readonly<{ id: string; name: string; sub?: string | undefined; children?: ReactNode }>;

/** Somebody in a list: the disc, the way to their card, and what they do. */
export function PersonName({ id, name, sub, children }: Props) {
  return (
    <div className={styles.who}>
      <Avatar name={name} />
      <div>
        <Link to="/people/$personId/profile" params={{ personId: id }} className={styles.name}>
          {name}
        </Link>
        {children}
        {sub && <div className={styles.sub}>{sub}</div>}
      </div>
    </div>
  );
}
