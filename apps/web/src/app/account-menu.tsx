import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { localeSchema } from '@rungs/contracts/session.js';
import { chooseLanguage } from '../shared/i18n/i18n.js';
import type { Viewer } from '../shared/session.js';
import { chooseTheme, currentTheme, type Theme } from '../shared/theme.js';
import { Avatar } from '../shared/ui/avatar.js';
import { late } from '../shared/ui/late.js';
import type { MenuItem, MenuListProps } from '../shared/ui/menu.js';
import { useSignOut, useSwitchOrganization } from './session-acts.js';
import styles from './account-menu.module.css';

const MenuList = late<MenuListProps>(async () => (await import('../shared/ui/menu-view.js')).MenuView);

/** Who one is here, and what belongs to the device and the account: theme, language, organization, the way out. */
export function AccountMenu({ viewer, onGo }: { viewer: Viewer; onGo?: () => void }) {
  const { t, i18n } = useTranslation('app');
  const navigate = useNavigate();
  const signOut = useSignOut();
  const switchTo = useSwitchOrganization();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const { membership, memberships } = viewer;
  const theme = currentTheme();
  const themes: readonly Theme[] = ['system', 'light', 'dark'];

  const items: MenuItem[] = [
    ...themes
      .filter((other) => other !== theme)
      .map((other) => ({
        id: other,
        label: t(`theme.${other}`),
        icon: other === 'system' ? ('screen' as const) : other === 'light' ? ('sun' as const) : ('moon' as const),
        run: () => chooseTheme(other),
      })),
    ...localeSchema.options
      .filter((language) => language !== i18n.language)
      .map((language) => ({
        id: language,
        label: t(`language.${language}`),
        icon: 'language' as const,
        run: () => void chooseLanguage(language),
      })),
    ...memberships
      .filter(({ organizationId }) => organizationId !== membership.organizationId)
      .map(({ organizationId, organizationName }) => ({
        id: organizationId,
        label: t('organization.switch', { name: organizationName }),
        icon: 'people' as const,
        run: () => switchTo.mutate(organizationId),
      })),
    {
      id: 'settings',
      label: t('nav.settings'),
      icon: 'settings',
      run: () => {
        onGo?.();
        void navigate({ to: '/settings/account' });
      },
    },
    { id: 'out', label: t('signOut'), icon: 'signOut', run: () => signOut.mutate() },
  ];

  return (
    <div className={styles.place}>
      <button
        type="button"
        ref={anchor}
        className={styles.me}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Avatar name={membership.name} />
        <span className={styles.words}>
          <b>{membership.name}</b>
          <span>{membership.organizationName}</span>
        </span>
      </button>
      <MenuList open={open} onClose={() => setOpen(false)} anchor={anchor} items={items} label={t('account')} />
    </div>
  );
}
