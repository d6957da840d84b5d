import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { Button } from './button.js';
import { IconButton } from './icon-button.js';
import type { IconName } from './icon.js';
import { late } from './late.js';

export type MenuItem = Readonly<{
  id: string;
  label: string;
  icon?: IconName;
  danger?: boolean;
  disabled?: boolean;
  run: () => void;
}>;

export type MenuListProps = {
  open: boolean;
  onClose: () => void;
  anchor: RefObject<HTMLElement | null>;
  items: readonly MenuItem[];
  label: string;
};

const MenuList = late<MenuListProps>(async () => (await import('./menu-view.js')).MenuView);

/** Further acts behind one button: three dots by default, or a word that `trigger` gives. */
export function Menu({ label, items, trigger }: { label: string; items: readonly MenuItem[]; trigger?: ReactNode }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const shared = { ref: anchor, 'aria-haspopup': 'menu', 'aria-expanded': open, onClick: () => setOpen(true) } as const;
  return (
    <>
      {trigger === undefined ? (
        <IconButton {...shared} icon="more" label={label} />
      ) : (
        <Button {...shared} aria-label={label}>
          {trigger}
        </Button>
      )}
      <MenuList open={open} onClose={() => setOpen(false)} anchor={anchor} items={items} label={label} />
    </>
  );
}
