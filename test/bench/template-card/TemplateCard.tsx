import {
  Button,
  Divider,
  Flex,
  hubspot,
  Input,
  Link,
  Text,
  useExtensionActions,
  useExtensionContext,
} from '@hubspot/ui-extensions';
import { type ReactElement, useState } from 'react';

/** As little as a card can be: a greeting, a line to fill in, a button, as HubSpot's getting-started card has them. */
function TemplateCard(): ReactElement {
  const { user } = useExtensionContext<'crm.record.tab'>();
  const { addAlert } = useExtensionActions<'crm.record.tab'>();
  const [words, setWords] = useState('');
  return (
    <>
      <Text>
        <Text format={{ fontWeight: 'bold' }}>This card works.</Text>
        Hello {user.firstName}, say something and press the button.
      </Text>
      <Flex direction="row" align="end" gap="small">
        <Input name="words" label="Your words" onInput={setWords} />
        <Button onClick={() => addAlert({ type: 'info', message: words })}>Say it</Button>
      </Flex>
      <Divider />
      <Flex direction="column" align="start" gap="small">
        <Text variant="microcopy">What a card is made of is described by HubSpot.</Text>
        <Link href="https://developers.hubspot.com/docs">Components</Link>
      </Flex>
    </>
  );
}

hubspot.extend<'crm.record.tab'>(() => <TemplateCard />);
