import type {
  ModalBodyProps,
  ModalFooterProps,
  ModalProps,
  PanelBodyProps,
  PanelFooterProps,
  PanelProps,
  PanelSectionProps,
} from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { classes, type Drawn } from './drawn.ts';
import { Sheet } from './overlay.tsx';

const Modal = ({ 'aria-label': label, variant, ...props }: ModalProps): ReactNode => (
  <Sheet kind="modal" label={label} danger={variant === 'danger'} {...props} />
);

function Panel(props: PanelProps): ReactNode {
  const { id, title, width, onOpen, onClose, testId, children } = props;
  return (
    <Sheet kind="panel" label={props['aria-label']} {...{ id, title, width, onOpen, onClose, testId }}>
      {children}
    </Sheet>
  );
}

const ModalBody = ({ children }: ModalBodyProps): ReactNode => <div className="sheet-body">{children}</div>;
const ModalFooter = ({ children }: ModalFooterProps): ReactNode => <footer>{children}</footer>;
const PanelBody = ({ children }: PanelBodyProps): ReactNode => <div className="sheet-body">{children}</div>;
const PanelFooter = ({ children }: PanelFooterProps): ReactNode => <footer>{children}</footer>;
const PanelSection = ({ flush, children }: PanelSectionProps): ReactNode => (
  <section className={classes('panel-section', flush && 'flush')}>{children}</section>
);

/** What lies over the page. */
export const overlays: Readonly<Record<string, Drawn>> = {
  Modal,
  ModalBody,
  ModalFooter,
  Panel,
  PanelBody,
  PanelFooter,
  PanelSection,
};
