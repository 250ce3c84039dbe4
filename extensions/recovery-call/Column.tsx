import { Flex } from '@hubspot/ui-extensions';
import type { ReactElement, ReactNode } from 'react';

/** One below the other. */
export function Column(props: {
  readonly gap: 'flush' | 'xs' | 'sm' | 'md';
  readonly align?: 'start';
  readonly testId?: string;
  readonly children: ReactNode;
}): ReactElement {
  return <Flex direction="column" {...props} />;
}
