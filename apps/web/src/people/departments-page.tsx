import type { DepartmentView } from '@rungs/contracts/departments.js';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import type { Prefetch } from '../shared/page-module.js';
import { Button } from '../shared/ui/button.js';
import { Confirm } from '../shared/ui/confirm.js';
import { Empty } from '../shared/ui/empty.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Row, Rows } from '../shared/ui/section.js';
import { toast } from '../shared/ui/toast.js';
import { DepartmentDrawer } from './department-drawer.js';
import { inTree } from './department-tree.js';
import { PeopleTabs } from './people-tabs.js';
import { deleteDepartment, departmentsQuery, useRefreshPeople } from './people.queries.js';
import styles from './departments-page.module.css';

export const prefetch: Prefetch<object> = ({ client }) => client.ensureQueryData(departmentsQuery);

export default function DepartmentsPage() {
  const { t } = useTranslation('people');
  const shared = useTranslation('shared').t;
  const { data } = useSuspenseQuery(departmentsQuery);
  const editor = useOpened<DepartmentView | null>();
  const deletion = useOpened<DepartmentView>();
  const refresh = useRefreshPeople();
  const remove = useMutation({
    mutationFn: (department: DepartmentView) => deleteDepartment(department.id, department),
    onSuccess: (_, { name }) => void toast({ words: t('departments.deleted', { name }) }),
    onError: (error) => {
      const { headline, detail } = describeError(error, shared);
      toast({ words: detail || headline, look: 'problem' });
    },
    onSettled: () => {
      deletion.close();
      return refresh();
    },
  });
  const actsOf = (department: DepartmentView): MenuItem[] => [
    ...(department.abilities.includes('update')
      ? [{ id: 'update', label: t('departments.edit'), icon: 'edit' as const, run: () => editor.show(department) }]
      : []),
    ...(department.abilities.includes('delete')
      ? [
          {
            id: 'delete',
            label: t('departments.delete'),
            icon: 'trash' as const,
            danger: true,
            run: () => deletion.show(department),
          },
        ]
      : []),
  ];
  const add = data.abilities.includes('create') && (
    <Button look="primary" icon="plus" onClick={() => editor.show(null)}>
      {t('departments.add')}
    </Button>
  );

  return (
    <>
      <PageHead
        title={t('view.departments')}
        sentence={t('departments.sentence', { count: data.items.length })}
        actions={add}
      />
      <PeopleTabs />
      {data.items.length === 0 ? (
        <Empty>{t('departments.none')}</Empty>
      ) : (
        <Rows label={t('view.departments')}>
          {inTree(data.items).map(({ department, depth }) => (
            <Row
              key={department.id}
              end={
                <span className={styles.end}>
                  <Link to="/people" search={{ departmentId: department.id }}>
                    {t('departments.people', { count: department.people })}
                  </Link>
                  {department.abilities.length > 0 && (
                    <Menu label={t('departments.acts', { name: department.name })} items={actsOf(department)} />
                  )}
                </span>
              }
            >
              <span className={styles.name} style={{ paddingInlineStart: `calc(var(--s-5) * ${depth})` }}>
                {department.name}
              </span>
            </Row>
          ))}
        </Rows>
      )}
      {editor.opened && (
        <DepartmentDrawer
          key={editor.opened.key}
          department={editor.opened.of}
          departments={data.items}
          open={editor.opened.open}
          onClose={editor.close}
        />
      )}
      {deletion.opened && (
        <Confirm
          open={deletion.opened.open}
          onClose={deletion.close}
          onConfirm={() => deletion.opened && remove.mutate(deletion.opened.of)}
          title={t('departments.deleteTitle', { name: deletion.opened.of.name })}
          keep={t('departments.keep')}
          act={t('departments.delete')}
          busy={remove.isPending}
        >
          {t('departments.deleteWhy')}
        </Confirm>
      )}
    </>
  );
}
