import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { PageHead } from '../shared/ui/page-head.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { ControlsGallery } from './controls.js';
import { FormsGallery } from './forms.js';
import { StairGallery } from './stairs.js';
import { StatesGallery } from './states.js';
import { TokensGallery } from './tokens.js';
import styles from './gallery.module.css';

const parts = {
  stairs: StairGallery,
  states: StatesGallery,
  controls: ControlsGallery,
  forms: FormsGallery,
  tokens: TokensGallery,
};
type Part = keyof typeof parts;

/** Every component in every state, for whoever changes one. In development only. */
export default function GalleryPage() {
  const { t } = useTranslation('gallery');
  const asked = location.hash.slice(1);
  const [part, setPart] = useState<Part>(asked in parts ? (asked as Part) : 'stairs');
  const Shown = parts[part];
  return (
    <main className={styles.page}>
      <PageHead title={t('title')}>{t('under')}</PageHead>
      <div className={styles.choice}>
        <SegmentedControl
          name="part"
          label={t('part.label')}
          labelHidden
          value={part}
          onChange={setPart}
          choices={(Object.keys(parts) as Part[]).map((value) => ({ value, label: t(`part.${value}`) }))}
        />
      </div>
      <Shown />
    </main>
  );
}
