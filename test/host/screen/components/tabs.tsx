import type { AccordionProps, TabProps, TabsProps } from '@hubspot/ui-extensions';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useState,
} from 'react';
import { classes, type Drawn, shortSize } from './drawn.ts';

type TabId = string | number;
interface Head {
  readonly id: TabId;
  readonly title: string;
  readonly disabled: boolean;
  readonly tooltip: string | undefined;
}

// Tabs learn of their tabs from the tabs themselves: children are opaque remote nodes.
const TabSet = createContext<{
  readonly set: string;
  readonly selected: TabId | undefined;
  readonly add: (head: Head) => void;
}>({ set: '', selected: undefined, add: () => {} });

function Tabs(props: TabsProps): ReactNode {
  const { defaultSelected, selected: wanted, onSelectedChange, variant, fill, testId, children } = props;
  const set = useId();
  const [heads, setHeads] = useState<readonly Head[]>([]);
  const [picked, pick] = useState<TabId | undefined>(defaultSelected);
  const selected = wanted ?? picked ?? heads[0]?.id;
  const add = (head: Head): void =>
    setHeads((held) =>
      held.some(({ id }) => id === head.id)
        ? held.map((one) => (one.id === head.id ? head : one))
        : [...held, head],
    );
  const choose = (id: TabId): void => {
    pick(id);
    // HubSpot's type is a choice of three functions; each takes the id of its own tabs.
    const tell: ((id: never) => void) | undefined = onSelectedChange;
    if (tell) Reflect.apply(tell, undefined, [id]);
  };
  return (
    <TabSet.Provider value={{ set, selected, add }}>
      <div className={classes('tabs', variant ?? 'default', fill && 'fill')} data-testid={testId}>
        <div role="tablist" onKeyDown={moveFocus}>
          {heads.map(({ id, title, disabled, tooltip }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`${set}-${id}`}
              aria-selected={id === selected}
              aria-controls={id === selected ? `${set}-panel` : undefined}
              tabIndex={id === selected ? 0 : -1}
              disabled={disabled}
              title={tooltip}
              onClick={() => choose(id)}
            >
              {title}
            </button>
          ))}
        </div>
        {children}
      </div>
    </TabSet.Provider>
  );
}

/** Arrow keys walk along the tabs, as in every tab list. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]:not([disabled])')];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  tabs[(at + step + tabs.length) % tabs.length]?.focus();
}

function Tab({ tabId, title = '', disabled, tooltip, testId, children }: TabProps): ReactNode {
  const { set, selected, add } = useContext(TabSet);
  const id = tabId ?? title;
  // `add` is made anew by each drawing of the set; only the tab's own words matter.
  useEffect(() => add({ id, title, disabled: disabled ?? false, tooltip }), [id, title, disabled, tooltip]);
  if (selected !== id) return null;
  return (
    <div role="tabpanel" id={`${set}-panel`} aria-labelledby={`${set}-${id}`} data-testid={testId}>
      {children}
    </div>
  );
}

function Accordion(props: AccordionProps): ReactNode {
  const { title, size, open: wanted, defaultOpen, disabled, onClick, testId, children } = props;
  const [own, setOwn] = useState(defaultOpen ?? false);
  const open = wanted ?? own;
  const body = useId();
  return (
    <div className={classes('accordion', shortSize(size, 'sm'))} data-testid={testId}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={body}
        disabled={disabled}
        onClick={() => {
          setOwn(!open);
          onClick?.();
        }}
      >
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> {title}
      </button>
      <div id={body} hidden={!open}>
        {children}
      </div>
    </div>
  );
}

/** What is folded away. */
export const tabs: Readonly<Record<string, Drawn>> = { Accordion, Tab, Tabs };
