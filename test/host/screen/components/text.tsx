import type {
  DescriptionListItemProps,
  DescriptionListProps,
  HeadingProps,
  ListProps,
  StatusTagProps,
  TextProps,
} from '@hubspot/ui-extensions';
import { Children, createContext, type CSSProperties, type ReactNode, useContext } from 'react';
import { classes, type Drawn } from './drawn.ts';

const weights = { regular: 400, demibold: 500, bold: 600 } as const;
const decorations = { none: 'none', underline: 'underline', strikethrough: 'line-through' } as const;

function Text({ variant, inline, format, truncate, testId, children }: TextProps): ReactNode {
  const style: CSSProperties = {
    ...(format?.fontWeight ? { fontWeight: weights[format.fontWeight] } : {}),
    ...(format?.italic ? { fontStyle: 'italic' } : {}),
    ...(format?.lineDecoration ? { textDecoration: decorations[format.lineDecoration] } : {}),
    ...(format?.textTransform && format.textTransform !== 'sentenceCase'
      ? { textTransform: format.textTransform }
      : {}),
    ...(typeof truncate === 'object' && truncate.maxWidth ? { maxWidth: truncate.maxWidth } : {}),
  };
  const tip = typeof truncate === 'object' ? truncate.tooltipText : undefined;
  // A block of text may hold links and tags, which are inline; `dir` lets a right-to-left sentence begin at its side.
  const Tag = inline === true ? 'span' : 'div';
  return (
    <Tag
      className={classes('text', variant, Boolean(truncate) && 'truncate')}
      style={style}
      title={tip}
      dir="auto"
      data-testid={testId}
    >
      {children}
    </Tag>
  );
}

/** How deep headings are here: below a page's title, or below a card's. */
export const HeadingLevel = createContext<'h2' | 'h3'>('h3');

function Heading({ inline, testId, children }: HeadingProps): ReactNode {
  const Tag = useContext(HeadingLevel);
  return (
    <Tag className={classes('heading', inline && 'inline')} dir="auto" data-testid={testId}>
      {children}
    </Tag>
  );
}

function List({ variant, testId, children }: ListProps): ReactNode {
  const Tag = variant?.startsWith('ordered') ? 'ol' : 'ul';
  return (
    <Tag className={classes('list', variant ?? 'unordered')} data-testid={testId}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </Tag>
  );
}

const DescriptionList = ({ direction, testId, children }: DescriptionListProps): ReactNode => (
  <dl className={classes('description-list', direction ?? 'column')} data-testid={testId}>
    {children}
  </dl>
);

const DescriptionListItem = ({ label, testId, children }: DescriptionListItemProps): ReactNode => (
  <div data-testid={testId}>
    <dt>{label}</dt>
    <dd dir="auto">{children}</dd>
  </div>
);

function StatusTag(props: StatusTagProps): ReactNode {
  const { variant, hollow, showRemoveIcon, onClick, onRemoveClick, testId, children } = props;
  const label = onClick ? (
    <button type="button" className="bare" onClick={() => onClick()}>
      {children}
    </button>
  ) : (
    children
  );
  return (
    <span className={classes('status-tag', variant ?? 'default', hollow && 'hollow')} data-testid={testId}>
      <i aria-hidden="true" />
      {label}
      {showRemoveIcon && (
        <button type="button" className="bare" aria-label="Remove" onClick={() => onRemoveClick?.()}>
          ×
        </button>
      )}
    </span>
  );
}

/** What is read. */
export const text: Readonly<Record<string, Drawn>> = {
  DescriptionList,
  DescriptionListItem,
  Heading,
  List,
  StatusTag,
  Text,
};
