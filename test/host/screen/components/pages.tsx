import { createContext, type ReactNode, useContext } from 'react';
import type {
  PageBreadcrumbsCurrentProps,
  PageBreadcrumbsPageLinkProps,
  PageBreadcrumbsProps,
  PageHeaderLinkProps,
  PageHeaderPageLinkProps,
  PageHeaderPrimaryActionProps,
  PageLinkProps,
  PageTitleProps,
} from '@hubspot/ui-extensions/pages';
import { classes, type Drawn, plainEvent } from './drawn.ts';
import { reactions } from './overlay.tsx';

/** Moves the app page; `:name` in the address is filled from the parameters, the rest goes into the query. */
export type Navigate = (to: { readonly to: string; readonly params?: Record<string, string> }) => void;

/** How page links move the page they stand on. */
export const Navigation = createContext<Navigate>(() => {
  throw new Error('There is no app page to move.');
});

interface InnerLinkProps extends PageLinkProps {
  readonly look: string;
}
function InnerLink({ to, params, look, testId, children }: InnerLinkProps): ReactNode {
  const navigate = useContext(Navigation);
  const go = params === undefined ? { to } : { to, params };
  return (
    <a
      href={`#${to}`}
      className={look}
      data-testid={testId}
      onClick={(event) => {
        event.preventDefault();
        navigate(go);
      }}
    >
      {children}
    </a>
  );
}

const PageLink = (props: PageLinkProps): ReactNode => <InnerLink {...props} look="link primary" />;
const PageTitle = ({ testId, children }: PageTitleProps): ReactNode => (
  <h1 className="page-title" data-testid={testId}>
    {children}
  </h1>
);

const PageHeader = ({ testId, children }: PageBreadcrumbsProps): ReactNode => (
  <div className="page-header" data-testid={testId}>
    {children}
  </div>
);
const PageHeaderPrimaryAction = ({ children }: PageHeaderPrimaryActionProps): ReactNode => (
  <span className="primary-action">{children}</span>
);
const PageHeaderSecondaryActions = ({ children }: PageHeaderPrimaryActionProps): ReactNode => (
  <span className="secondary-actions">{children}</span>
);
function PageHeaderLink({ href, onClick, disabled, children }: PageHeaderLinkProps): ReactNode {
  return (
    <button
      type="button"
      className={classes('button', 'secondary', 'sm')}
      disabled={disabled}
      onClick={() => {
        void onClick?.(plainEvent('click'), reactions);
        if (href !== undefined) window.open(href, '_self');
      }}
    >
      {children}
    </button>
  );
}
const PageHeaderPageLink = (props: PageHeaderPageLinkProps): ReactNode => (
  <InnerLink {...props} look="button secondary sm" />
);

const PageBreadcrumbs = ({ testId, children }: PageBreadcrumbsProps): ReactNode => (
  <nav className="breadcrumbs" aria-label="Breadcrumbs" data-testid={testId}>
    {children}
  </nav>
);
const PageBreadcrumbsPageLink = (props: PageBreadcrumbsPageLinkProps): ReactNode => (
  <InnerLink {...props} look="link primary" />
);
const PageBreadcrumbsCurrent = ({ children }: PageBreadcrumbsCurrentProps): ReactNode => (
  <span aria-current="page">{children}</span>
);

/** What app pages are made of. */
export const pages: Readonly<Record<string, Drawn>> = {
  PageBreadcrumbs,
  PageBreadcrumbsCurrent,
  PageBreadcrumbsPageLink,
  PageHeader,
  PageHeaderLink,
  PageHeaderPageLink,
  PageHeaderPrimaryAction,
  PageHeaderSecondaryActions,
  PageLink,
  PageTitle,
};
