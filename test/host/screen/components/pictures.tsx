import type { IconProps, IllustrationProps, ImageProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { classes, type Drawn, shortSize } from './drawn.ts';

/** HubSpot's icons are its own; signs everybody has stand for those we use. */
const signs: Readonly<Record<string, string>> = {
  add: '+',
  calling: '☎',
  clock: '◷',
  contact: '◉',
  date: '▦',
  delete: '×',
  description: '≡',
  downCarat: '▾',
  edit: '✎',
  email: '✉',
  exclamation: '!',
  exclamationCircle: '!',
  filter: '▽',
  info: 'i',
  left: '‹',
  link: '↗',
  question: '?',
  questionCircle: '?',
  refresh: '↻',
  remove: '×',
  right: '›',
  search: '⌕',
  settings: '⚙',
  success: '✓',
  checkCircle: '✓',
  tasks: '☑',
  undo: '↶',
  upCarat: '▴',
  warning: '▲',
};

function Icon({ name, color, size, screenReaderText, testId }: IconProps): ReactNode {
  const sign = signs[name];
  if (sign === undefined) throw new Error(`The host has no sign for the icon "${name}".`);
  const spoken = screenReaderText ? { role: 'img', 'aria-label': screenReaderText } : { 'aria-hidden': true };
  return (
    <span
      className={classes('icon', color ?? 'inherit', shortSize(size, 'md'))}
      data-testid={testId}
      {...spoken}
    >
      {sign}
    </span>
  );
}

const Illustration = ({ name, alt, width, height, testId }: IllustrationProps): ReactNode => (
  <svg
    viewBox="0 0 120 90"
    width={width ?? 120}
    height={height ?? 90}
    role="img"
    aria-label={alt || name}
    className="shape"
    data-testid={testId}
  >
    <rect x="10" y="14" width="100" height="62" rx="6" />
    <circle className="soft" cx="60" cy="45" r="18" />
  </svg>
);

const Image = ({ src, alt, width, height, testId }: ImageProps): ReactNode => (
  <img src={src} alt={alt ?? ''} width={width} height={height} data-testid={testId} />
);

/** What is looked at. */
export const pictures: Readonly<Record<string, Drawn>> = { Icon, Illustration, Image };
