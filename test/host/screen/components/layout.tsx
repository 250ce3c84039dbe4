import type {
  AutoGridProps,
  BoxProps,
  ButtonRowProps,
  CardProps,
  DividerProps,
  FlexProps,
  InlineProps,
  SpacerProps,
  StackProps,
  TileProps,
} from '@hubspot/ui-extensions';
import type { CSSProperties, ReactNode } from 'react';
import { classes, type Drawn, shortSize } from './drawn.ts';

const gaps: Readonly<Record<string, number>> = { flush: 0, xs: 4, sm: 8, md: 16, lg: 24, xl: 32 };
const gapOf = (size: string | undefined, usual = 'flush'): number => gaps[shortSize(size, usual)] ?? 0;

const places: Readonly<Record<string, string>> = {
  start: 'flex-start',
  end: 'flex-end',
  around: 'space-around',
  between: 'space-between',
};
const placeOf = (name: string | undefined, usual: string): string => places[name ?? usual] ?? name ?? usual;

interface Laid {
  readonly style: CSSProperties;
  readonly testId?: string | undefined;
  readonly children?: ReactNode;
}
const laid = ({ style, testId, children }: Laid): ReactNode => (
  <div className="laid" style={style} data-testid={testId}>
    {children}
  </div>
);

function Flex({ gap, direction, justify, align, alignSelf, wrap, testId, children }: FlexProps): ReactNode {
  const style: CSSProperties = {
    display: 'flex',
    flexDirection: direction ?? 'row',
    gap: gapOf(gap),
    justifyContent: placeOf(justify, 'start'),
    alignItems: placeOf(align, 'stretch'),
    flexWrap: wrap === true || wrap === 'wrap' ? 'wrap' : 'nowrap',
    ...(alignSelf ? { alignSelf: placeOf(alignSelf, 'start') } : {}),
  };
  return laid({ style, testId, children });
}

function Stack({ distance, direction, justify, align, width, testId, children }: StackProps): ReactNode {
  const style: CSSProperties = {
    display: 'flex',
    flexDirection: direction ?? 'column',
    gap: gapOf(distance, 'sm'),
    justifyContent: placeOf(justify, 'start'),
    alignItems: placeOf(align, 'stretch'),
    ...(width === '100%' ? { width } : {}),
  };
  return laid({ style, testId, children });
}

function Inline({ gap, justify, align, testId, children }: InlineProps): ReactNode {
  const style: CSSProperties = {
    display: 'flex',
    flexWrap: 'wrap',
    gap: gapOf(gap),
    justifyContent: placeOf(justify, 'start'),
    alignItems: placeOf(align, 'start'),
  };
  return laid({ style, testId, children });
}

function Box({ alignSelf, flex, testId, children }: BoxProps): ReactNode {
  const style: CSSProperties = {
    flex: flex ?? 'auto',
    ...(alignSelf ? { alignSelf: placeOf(alignSelf, 'auto') } : {}),
  };
  return laid({ style, testId, children });
}

function AutoGrid({ columnWidth, gap, flexible, testId, children }: AutoGridProps): ReactNode {
  const column = flexible === true ? `minmax(min(${columnWidth}px, 100%), 1fr)` : `${columnWidth}px`;
  return laid({
    style: { display: 'grid', gridTemplateColumns: `repeat(auto-fit, ${column})`, gap: gapOf(gap) },
    testId,
    children,
  });
}

function Tile({ compact, flush, testId, children }: TileProps): ReactNode {
  return (
    <div className={classes('tile', compact && 'compact', flush && 'flush')} data-testid={testId}>
      {children}
    </div>
  );
}

const Card = ({ testId, children }: CardProps): ReactNode => (
  <div className="tile" data-testid={testId}>
    {children}
  </div>
);

const Divider = ({ size, distance }: DividerProps): ReactNode => (
  <hr style={{ marginBlock: gapOf(size ?? distance, 'sm') }} />
);

const Spacer = ({ size }: SpacerProps): ReactNode => <div style={{ height: gapOf(size, 'md') }} />;

const ButtonRow = ({ testId, children }: ButtonRowProps): ReactNode => (
  <div className="button-row" data-testid={testId}>
    {children}
  </div>
);

/** Where things stand. */
export const layout: Readonly<Record<string, Drawn>> = {
  AutoGrid,
  Box,
  ButtonRow,
  Card,
  Divider,
  Flex,
  Inline,
  Spacer,
  Stack,
  Tile,
};
