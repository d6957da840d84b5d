import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

/** An ink rule with a serif title: how a page is divided. What stands at the end of the title's line goes in `aside`. */
export function Section({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}

/** A box for an object: an input, a table, a document, a draft. Never for grouping. */
export function Sheet({ children, padded = false }: { children: ReactNode; padded?: boolean }) {
  return <div className={padded ? `${styles.sheet} ${styles.padded}` : styles.sheet}>{children}</div>;
}

/** Rows parted by hairlines. Each child is one `Row`, or any `li`. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

/** The usual row: what it is, what is to know below, and one act or word at its end. */
export function Row({
  lead,
  mark,
  children,
  sub,
  end,
}: {
  /** A day or a word; all rows keep the same width for it. */
  lead?: ReactNode;
  /** A picture in place of the lead, as wide as it is. */
  mark?: ReactNode;
  children: ReactNode;
  sub?: ReactNode;
  end?: ReactNode;
}) {
  return (
    <li className={styles.row} data-lead={lead !== undefined || undefined} data-mark={mark !== undefined || undefined}>
      {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      {mark}
      <div className={styles.body}>
        {children}
        {sub && <div className={styles.sub}>{sub}</div>}
      </div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </li>
  );
}
