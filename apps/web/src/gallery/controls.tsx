import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Avatar } from '../shared/ui/avatar.js';
import { Button } from '../shared/ui/button.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { type Column, DataTable } from '../shared/ui/data-table.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { Menu } from '../shared/ui/menu.js';
import { Section } from '../shared/ui/section.js';
import { FilterSelect } from '../shared/ui/select.js';
import { StepName } from '../shared/ui/step-name.js';
import { Tabs } from '../shared/ui/tabs.js';
import { Tag } from '../shared/ui/tag.js';
import { Tooltip } from '../shared/ui/tooltip.js';
import { Tread } from '../shared/ui/tread.js';
import { OnlyYou, VisibleTo } from '../shared/ui/visible-to.js';
import { StairSpark } from '../shared/stair/stair-spark.js';
import { progress } from './sample.js';
import styles from './gallery.module.css';

type Person = Readonly<{ id: string; name: string; covered: number; days: number | null }>;
const people: readonly Person[] = [
  { id: 'a', name: 'Jonas Weil', covered: 13, days: 11 },
  { id: 'b', name: 'Mara Velasco', covered: 11, days: 42 },
  { id: 'c', name: 'Lucía Ferreira', covered: 4, days: null },
];
const visible = people.map(({ id, name }) => ({ personId: id, name }));

export function ControlsGallery() {
  const { t } = useTranslation('gallery');
  const [checked, setChecked] = useState(true);
  const [filter, setFilter] = useState('any');
  const [tab, setTab] = useState('one');
  const columns: readonly Column<Person>[] = [
    {
      id: 'name',
      header: t('table.person'),
      sortBy: ({ name }) => name,
      cell: ({ name }) => (
        <span className={styles.row}>
          <Avatar name={name} />
          <b>{name}</b>
        </span>
      ),
    },
    {
      id: 'stair',
      header: t('table.stands'),
      width: 'middle',
      cell: () => <StairSpark steps={progress} current={3} iteration={2} />,
    },
    {
      id: 'covered',
      header: t('table.coverage'),
      sortBy: ({ covered }) => covered,
      largestFirst: true,
      cell: ({ covered }) => <Tread met={covered} required={16} segment={4} />,
    },
    {
      id: 'days',
      header: t('table.talk'),
      sortBy: ({ days }) => days,
      align: 'end',
      cell: ({ days }) => days ?? t('table.never'),
    },
  ];
  return (
    <div className={styles.parts}>
      <Section title={t('controls.buttons')}>
        <div className={styles.row}>
          <Button look="primary" shortcut="⌘↵">
            {t('controls.endorse')}
          </Button>
          <Button>{t('controls.counter')}</Button>
          <Button look="quiet">{t('controls.skip')}</Button>
          <Button look="danger">{t('controls.withdraw')}</Button>
          <Button disabled>{t('controls.endorse')}</Button>
          <Button look="primary" disabled>
            {t('controls.endorse')}
          </Button>
          <Button icon="export">{t('controls.export')}</Button>
          <Button small>{t('controls.stop')}</Button>
          <IconButton icon="close" label={t('controls.stop')} />
          <Menu
            label={t('controls.more')}
            items={[
              { id: 'a', label: t('controls.export'), icon: 'export', run: () => undefined },
              { id: 'b', label: t('controls.withdraw'), icon: 'trash', danger: true, run: () => undefined },
            ]}
          />
        </div>
      </Section>
      <Section title={t('controls.words')}>
        <div className={styles.row}>
          <Tag look="good" icon="check">
            {t('controls.met')}
          </Tag>
          <Tag look="warn" icon="clock">
            {t('controls.stale')}
          </Tag>
          <Tag look="bad" icon="problem">
            {t('controls.blocker')}
          </Tag>
          <Tag look="accent">{t('controls.now')}</Tag>
          <Tag look="line" icon="lock">
            {t('controls.private')}
          </Tag>
          <Tag>{t('controls.plain')}</Tag>
          <StepName step={1} />
          <StepName step={4} short />
          <VisibleTo audience="manager" visibleTo={visible.slice(0, 2)} viewer="b" />
          <VisibleTo audience="private" visibleTo={visible.slice(1, 2)} viewer="b" />
          <OnlyYou forever />
          <Tread met={40} required={64} />
          <Tooltip tip={t('controls.tip')}>{t('controls.term')}</Tooltip>
        </div>
      </Section>
      <Section title={t('controls.choices')}>
        <div className={styles.row}>
          <FilterSelect
            label={t('controls.window')}
            value={filter}
            onChange={setFilter}
            choices={[
              { value: 'any', label: t('controls.any') },
              { value: 'h1', label: 'H1 2027' },
            ]}
          />
          <Checkbox checked={checked} onChange={setChecked} label={t('controls.deliver')} count={33} />
        </div>
        <Tabs
          label={t('controls.choices')}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'one', label: t('controls.met'), panel: t('controls.plain') },
            { value: 'two', label: t('controls.stale'), panel: t('controls.now') },
          ]}
        />
      </Section>
      <Section title={t('table.title')}>
        <DataTable
          label={t('table.title')}
          rows={people}
          rowId={({ id }) => id}
          columns={columns}
          sorted={{ id: 'name', desc: false }}
          card={({ name, covered }) => (
            <span className={styles.row}>
              <Avatar name={name} />
              <b>{name}</b>
              <Tread met={covered} required={16} segment={4} />
            </span>
          )}
        />
      </Section>
    </div>
  );
}
