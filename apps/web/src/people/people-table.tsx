import type { PersonRow } from '@rungs/contracts/people.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { type Column, DataTable } from '../shared/ui/data-table.js';
import { Tag } from '../shared/ui/tag.js';
import { TeamSpark } from '../team/index.js';
import { PersonName } from './person-name.js';
import styles from './people-table.module.css';

type Props = Readonly<{
  people: readonly PersonRow[];
  onOpen: (person: PersonRow) => void;
  onManager: (personId: string) => void;
}>;

export function PeopleTable({ people, onOpen, onManager }: Props) {
  const { t } = useTranslation('people');
  const columns: Column<PersonRow>[] = [
    { id: 'person', header: t('field.name'), cell: (person) => <Who person={person} /> },
    { id: 'department', header: t('field.department'), cell: ({ department }) => department?.name },
    {
      id: 'manager',
      header: t('field.manager'),
      cell: ({ manager }) =>
        manager && (
          <Link to="/people/$personId/profile" params={{ personId: manager.personId }} className={styles.plain}>
            {manager.name}
          </Link>
        ),
    },
    {
      id: 'level',
      header: t('field.level'),
      width: 'narrow',
      cell: ({ level }) => level && <span title={level.title}>{level.code}</span>,
    },
    {
      id: 'reports',
      header: t('field.reports'),
      width: 'narrow',
      align: 'end',
      cell: ({ id, name, reports }) =>
        reports > 0 && (
          <button
            type="button"
            className={styles.reports}
            aria-label={t('showReports', { name, count: reports })}
            onClick={() => onManager(id)}
          >
            {reports}
          </button>
        ),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      rows={people}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={onOpen}
      card={(person) => <Card person={person} />}
    />
  );
}

function Who({ person: { id, name, title, active } }: { person: PersonRow }) {
  const { t } = useTranslation('people');
  return (
    <div className={styles.row}>
      <PersonName id={id} name={name} sub={title}>
        {!active && <Tag>{t('left')}</Tag>}
      </PersonName>
      <TeamSpark personId={id} />
    </div>
  );
}

function Card({ person }: { person: PersonRow }) {
  const { t } = useTranslation('people');
  const { department, manager, level, reports } = person;
  const facts = [
    department?.name,
    level?.code,
    manager && t('managedBy', { name: manager.name }),
    reports > 0 && t('reportsCount', { count: reports }),
  ].filter(Boolean);
  return (
    <div className={styles.card}>
      <Who person={person} />
      {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
    </div>
  );
}
