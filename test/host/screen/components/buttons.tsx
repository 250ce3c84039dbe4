import type {
  ButtonProps,
  DropdownButtonItemProps,
  DropdownProps,
  HrefProp,
  LinkProps,
  LoadingButtonProps,
  TagProps,
} from '@hubspot/ui-extensions';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classes, type Drawn, plainEvent, shortSize } from './drawn.ts';
import { reactions, WithOverlay } from './overlay.tsx';
import { addressOf } from '../address.ts';

/** HubSpot's own pages open in the same tab, others in a new one. */
function follow(href: HrefProp | undefined): void {
  if (href === undefined) return;
  const { url, external } = addressOf(href);
  window.open(url, external ? '_blank' : '_self');
}

function Button(props: ButtonProps): ReactNode {
  const { children, onClick, href, variant, size, type, disabled, truncate, overlay, testId } = props;
  return (
    <WithOverlay overlay={overlay}>
      {(open) => (
        <button
          type={type ?? 'button'}
          disabled={disabled}
          data-testid={testId}
          className={classes('button', variant ?? 'secondary', shortSize(size, 'md'), truncate && 'truncate')}
          onClick={() => {
            void onClick?.(plainEvent('click'), reactions);
            open();
            follow(href);
          }}
        >
          {children}
        </button>
      )}
    </WithOverlay>
  );
}

function LoadingButton(props: LoadingButtonProps): ReactNode {
  const { children, onClick, variant, size, type, disabled, loading, overlay, testId } = props;
  return (
    <WithOverlay overlay={overlay}>
      {(open) => (
        <button
          type={type ?? 'button'}
          disabled={disabled || loading}
          aria-busy={loading}
          data-testid={testId}
          className={classes('button', variant ?? 'secondary', shortSize(size, 'md'))}
          onClick={() => {
            void onClick?.(plainEvent('click'), reactions);
            open();
          }}
        >
          {loading && <span className="spinner xs" aria-hidden="true" />}
          {children}
        </button>
      )}
    </WithOverlay>
  );
}

function Link({ children, href, variant, onClick, preventDefault, overlay, testId }: LinkProps): ReactNode {
  const { url, external } = addressOf(href);
  return (
    <WithOverlay overlay={overlay}>
      {(open) => (
        <a
          href={url}
          className={classes('link', variant ?? 'primary')}
          data-testid={testId}
          {...(external ? { target: '_blank', rel: 'noreferrer' } : {})}
          onClick={(event) => {
            if (preventDefault || overlay) event.preventDefault();
            void onClick?.(plainEvent('click'), reactions);
            if (overlay) open();
          }}
        >
          {children}
        </a>
      )}
    </WithOverlay>
  );
}

function Tag({ children, variant, onClick, inline, overlay, testId }: TagProps): ReactNode {
  const look = classes('tag', variant ?? 'default', inline && 'inline');
  if (!onClick && !overlay) {
    return (
      <span className={look} data-testid={testId}>
        {children}
      </span>
    );
  }
  return (
    <WithOverlay overlay={overlay}>
      {(open) => (
        <button
          type="button"
          className={look}
          data-testid={testId}
          onClick={() => {
            void onClick?.(plainEvent('click'), reactions);
            open();
          }}
        >
          {children}
        </button>
      )}
    </WithOverlay>
  );
}

function Dropdown(props: DropdownProps): ReactNode {
  const { options, variant, buttonText, buttonSize, disabled, testId, children } = props;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const away = (event: MouseEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('click', away);
    return () => document.removeEventListener('click', away);
  }, []);
  return (
    <span
      className="dropdown"
      ref={box}
      data-testid={testId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        disabled={disabled}
        aria-expanded={open}
        className={classes('button', variant ?? 'secondary', shortSize(buttonSize, 'md'))}
        onClick={() => setOpen(!open)}
      >
        {buttonText ?? 'More'} <span aria-hidden="true">▾</span>
      </button>
      <span className="menu" hidden={!open} onClick={() => setOpen(false)}>
        {options?.map(({ label, onClick }) => (
          <button key={label} type="button" onClick={() => onClick?.()}>
            {label}
          </button>
        ))}
        {children}
      </span>
    </span>
  );
}

const DropdownButtonItem = ({ children, onClick, overlay }: DropdownButtonItemProps): ReactNode => (
  <WithOverlay overlay={overlay}>
    {(open) => (
      <button
        type="button"
        onClick={() => {
          void onClick?.(plainEvent('click'), reactions);
          open();
        }}
      >
        {children}
      </button>
    )}
  </WithOverlay>
);

/** What is clicked. */
export const buttons: Readonly<Record<string, Drawn>> = {
  Button,
  Dropdown,
  DropdownButtonItem,
  Link,
  LoadingButton,
  Tag,
};
