import type { Reactions } from '@hubspot/ui-extensions';
import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { classes, shortSize } from './drawn.ts';
import { HeadingLevel } from './text.tsx';

// An overlay arrives as an element of its opener that is always mounted; it knows itself whether it is open.
interface Opening {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}
const Overlay = createContext<Opening>({ open: true, setOpen: () => {} });
const overlays = new Map<string, (open: boolean) => void>();

/** Closes the overlay of this id, as the action `closeOverlay` does. */
export function closeOverlay(id: string): void {
  overlays.get(id)?.(false);
}

/** What HubSpot hands to a click besides the event. */
export const reactions: Reactions = {
  openModal: (id) => overlays.get(id)?.(true),
  closeModal: closeOverlay,
  openPanel: (id) => overlays.get(id)?.(true),
  closePanel: closeOverlay,
};

/** An opener with the overlay it opens. */
export function WithOverlay(props: {
  readonly overlay: ReactNode;
  readonly children: (open: () => void) => ReactNode;
}): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      {props.children(() => setOpen(true))}
      <Overlay.Provider value={{ open, setOpen }}>{props.overlay}</Overlay.Provider>
    </>
  );
}

interface SheetProps {
  readonly kind: 'modal' | 'panel';
  readonly id: string;
  readonly title?: string | undefined;
  readonly label?: string | undefined;
  readonly width?: string | undefined;
  readonly danger?: boolean;
  readonly onOpen?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly testId?: string | undefined;
  readonly children?: ReactNode;
}

/** A modal or panel: over everything, focused, closed by Escape, and the opener gets the focus back. */
export function Sheet({ id, onOpen, onClose, ...props }: SheetProps): ReactNode {
  const { open, setOpen } = useContext(Overlay);
  const wasOpen = useRef(false);
  useEffect(() => {
    overlays.set(id, setOpen);
    return () => {
      overlays.delete(id);
    };
  }, [id, setOpen]);
  useEffect(() => {
    if (open !== wasOpen.current) (open ? onOpen : onClose)?.();
    wasOpen.current = open;
  }, [open, onOpen, onClose]);
  return open ? createPortal(<OpenSheet {...props} close={() => setOpen(false)} />, document.body) : null;
}

type OpenSheetProps = Omit<SheetProps, 'id' | 'onOpen' | 'onClose'> & { readonly close: () => void };

function OpenSheet({
  kind,
  title,
  label,
  width,
  danger,
  testId,
  close,
  children,
}: OpenSheetProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  useEffect(() => {
    const opener = document.activeElement;
    box.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <div className={classes('backdrop', kind)}>
      <div
        ref={box}
        role="dialog"
        aria-modal="true"
        tabIndex={-1}
        data-testid={testId}
        className={classes('sheet', kind, shortSize(width, 'sm'), danger && 'danger')}
        {...(title === undefined ? { 'aria-label': label } : { 'aria-labelledby': heading })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          if (event.key === 'Tab' && box.current) keepInside(box.current, event);
        }}
      >
        <div className="sheet-head">
          {title !== undefined && <h2 id={heading}>{title}</h2>}
          <button type="button" className="close" aria-label="Close" onClick={close}>
            ×
          </button>
        </div>
        <HeadingLevel.Provider value="h3">{children}</HeadingLevel.Provider>
      </div>
    </div>
  );
}

const reachable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled])';

/** Keeps the Tab key within the sheet. */
function keepInside(box: HTMLElement, event: { readonly shiftKey: boolean; preventDefault(): void }): void {
  const stops = [...box.querySelectorAll<HTMLElement>(reachable)];
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  const other = event.shiftKey ? stops.at(-1) : stops[0];
  const at = document.activeElement;
  if (at !== edge && !(event.shiftKey && at === box)) return;
  event.preventDefault();
  other?.focus();
}
