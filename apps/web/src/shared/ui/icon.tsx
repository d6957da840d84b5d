import type { ReactNode } from 'react';
import styles from './icon.module.css';

const circle = <circle cx="8" cy="8" r="6.25" />;

/** Drawn on a 16-px grid with one stroke; each means one thing wherever it stands. */
const shapes = {
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.5 10.5L14 14" />
    </>
  ),
  eye: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  eyeOff: (
    <path d="M6 3.8A6 6 0 018 3.5c4 0 6.5 4.5 6.5 4.5a12 12 0 01-1.9 2.4M4 5.1A12 12 0 001.5 8S4 12.5 8 12.5c1.1 0 2.1-.3 3-.8M2.5 2.5l11 11" />
  ),
  lock: (
    <>
      <rect x="3" y="7" width="10" height="6.5" rx="1.5" />
      <path d="M5 7V5a3 3 0 016 0v2" />
    </>
  ),
  bell: <path d="M8 2a4 4 0 00-4 4v2.5L2.8 11h10.4L12 8.5V6a4 4 0 00-4-4zM6.7 13a1.4 1.4 0 002.6 0" />,
  check: <path d="M3 8.5l3.2 3.2L13 4.8" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  down: <path d="M4 6l4 4 4-4" />,
  up: <path d="M4 10l4-4 4 4" />,
  right: <path d="M6 4l4 4-4 4" />,
  left: <path d="M10 4L6 8l4 4" />,
  info: (
    <>
      {circle}
      <path d="M8 7.3v3.7M8 5v.1" />
    </>
  ),
  problem: (
    <>
      <path d="M5.4 2h5.2L14 5.4v5.2L10.6 14H5.4L2 10.6V5.4z" />
      <path d="M8 5v3.6M8 10.8v.1" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.5l6 10.7H2z" />
      <path d="M8 6.5v3M8 11.4v.1" />
    </>
  ),
  grip: <path d="M6 3.5v.1M10 3.5v.1M6 8v.1M10 8v.1M6 12.5v.1M10 12.5v.1" strokeWidth="2" strokeLinecap="round" />,
  open: <circle cx="8" cy="8" r="6.25" strokeDasharray="2.6 2.3" />,
  done: (
    <>
      {circle}
      <path d="M5.2 8.2l2 2 3.6-4.2" />
    </>
  ),
  clock: (
    <>
      {circle}
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  offline: <path d="M4.5 12.5a3 3 0 01.2-6 3.8 3.8 0 017.3 1 2.6 2.6 0 01-.5 5zM2 2l12 12" />,
  home: <path d="M2.5 7.5L8 3l5.5 4.5V13h-11z" />,
  stair: <path d="M1.5 13h3.2v-3h3.3V7h3.3V4h3.2" />,
  document: <path d="M3.5 2h6L12.5 5v9h-9zM9 2v3.5h3.5M5.5 8h5M5.5 10.5h5" />,
  speech: <path d="M2.5 3.5h11v7.5H7l-3 2.5V11H2.5z" />,
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  more: <path d="M3 8h.1M8 8h.1M13 8h.1" strokeWidth="2.2" />,
  screen: (
    <>
      <rect x="2" y="3" width="12" height="8" rx="1" />
      <path d="M8 11v2.5M5.5 13.5h5" />
    </>
  ),
  export: <path d="M8 10V2.5M5 5l3-3 3 3M3 9v4.5h10V9" />,
  import: <path d="M8 2v7.5M5 7l3 3 3-3M3 9v4.5h10V9" />,
  branch: (
    <>
      <circle cx="4.5" cy="4" r="1.7" />
      <circle cx="4.5" cy="12" r="1.7" />
      <circle cx="11.5" cy="6" r="1.7" />
      <path d="M4.5 5.7v4.6M11.5 7.7c0 2.6-3.5 2-5.6 3.3" />
    </>
  ),
  flag: <path d="M4 14V2.5M4 3h8l-2 2.7L12 8.5H4" />,
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.3" />
      <path d="M2 13c0-2.6 1.8-4 4-4s4 1.4 4 4M10.5 3.5a2.2 2.2 0 010 4M11.8 9.3c1.4.5 2.2 1.8 2.2 3.7" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.3" r="2.6" />
      <path d="M3 13.5c.4-2.9 2.4-4.3 5-4.3s4.6 1.4 5 4.3" />
    </>
  ),
  target: (
    <>
      {circle}
      <circle cx="8" cy="8" r="2.6" />
    </>
  ),
  ladder: <path d="M5 2v12M11 2v12M5 5h6M5 8h6M5 11h6" />,
  chart: <path d="M2.5 2.5v11h11M5 11V8M8 11V5M11 11V7" />,
  edit: <path d="M3 13l.6-2.8 7.2-7.2 2.2 2.2-7.2 7.2zM9.6 4.2l2.2 2.2" />,
  trash: <path d="M3 4.5h10M6.2 4.5V3h3.6v1.5M4.3 4.5l.6 9h6.2l.6-9M6.8 7v4M9.2 7v4" />,
  undo: <path d="M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 010 7H6" />,
  link: <path d="M7 5l1.5-1.5a2.8 2.8 0 014 4L11 9M9 11l-1.5 1.5a2.8 2.8 0 01-4-4L5 7M6 10l4-4" />,
  settings: <path d="M2.5 5h5M11.5 5h2M2.5 11h2M8.5 11h5M9.5 3.3v3.4M6.5 9.3v3.4" />,
  signOut: <path d="M6.5 2.5h-4v11h4M6 8h7.5M10.5 5l3 3-3 3" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9" />
    </>
  ),
  moon: <path d="M13 9.5A5.5 5.5 0 016.5 3a5.5 5.5 0 106.5 6.5z" />,
  language: (
    <>
      {circle}
      <path d="M1.8 8h12.4M8 1.8c2 1.9 2.7 3.9 2.7 6.2S10 12.3 8 14.2C6 12.3 5.3 10.3 5.3 8S6 3.7 8 1.8" />
    </>
  ),
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** Decoration beside words by default; with `label` it speaks for itself. */
export function Icon({ name, label, size = 16 }: { name: IconName; label?: string; size?: 12 | 14 | 16 | 20 }) {
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" width={size} height={size} data-icon={name} {...spoken}>
      {shapes[name]}
    </svg>
  );
}
