import { useTranslation } from '../shared/i18n/use-translation.js';
import styles from './figure-cell.module.css';

/** A cell of figures: a number, or hatched with the word that it is withheld. Never why: that would tell. */
export function FigureCell({ figure, strong = false }: { figure: number | null; strong?: boolean }) {
  const { t, i18n } = useTranslation('pipeline');
  if (figure === null) {
    return (
      <td className={styles.withheld}>
        <span>{t('withheld')}</span>
      </td>
    );
  }
  return (
    <td className={styles.figure} data-strong={strong || undefined} data-none={figure === 0 || undefined}>
      {new Intl.NumberFormat(i18n.language).format(figure)}
    </td>
  );
}
