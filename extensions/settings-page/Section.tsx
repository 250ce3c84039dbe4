import { Flex, Heading, Text, Tile } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';

/** A group of settings with a sentence of help. */
export function Section(props: {
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Tile>
      <Flex direction="column" gap="md">
        <Flex direction="column" gap="xs">
          <Heading>{props.title}</Heading>
          <Text>{props.help}</Text>
        </Flex>
        {props.children}
      </Flex>
    </Tile>
  );
}
