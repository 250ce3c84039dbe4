import { Accordion, Alert, Button, Flex, Input, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { Failure } from '@loss-review/domain/answer/answer';
import { contactIdOf } from '@loss-review/domain/erasure/contact-id';
import { type ReactNode, useRef, useState } from 'react';
import type { Ask } from '../functions.ts';
import { ErasedTexts } from './ErasedTexts.tsx';
import { eraseWords, type FoundWords } from './erase-words.ts';
import { FailureAlert } from './FailureAlert.tsx';

/** Erases what a contact said: first shows which texts, then blanks them. */
export function EraseWords(props: {
  readonly ask: Ask;
  readonly pause: (ms: number) => Promise<void>;
  readonly portalId: number;
  /** The user's name, as claimed. */
  readonly who: string;
}): ReactNode {
  const { portalId, who } = props;
  const [pasted, setPasted] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [working, setWorking] = useState<'showing' | 'erasing' | null>(null);
  const [shown, setShown] = useState<{ contactId: string; found: FoundWords } | null>(null);
  const [erased, setErased] = useState<FoundWords | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef(false);

  const run = async (contactId: string, dryRun: boolean): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setWorking(dryRun ? 'showing' : 'erasing');
    setFailure(null);
    const end = await eraseWords(props, { portalId, contactId, who, dryRun });
    underWay.current = false;
    setWorking(null);
    if ('ok' in end) return setFailure(end);
    setShown(dryRun ? { contactId, found: end } : null);
    setErased(dryRun ? null : end);
  };
  const show = (): void => {
    const contactId = contactIdOf(pasted, portalId);
    setMissing(contactId === null);
    if (contactId !== null) void run(contactId, true);
  };

  return (
    <Accordion title="Erase what a person said">
      <Flex direction="column" gap="sm">
        <Text>
          Quotes, whys, notes and drafts of one contact are erased for good. Reasons, weights, money and days
          stay. HubSpot keeps earlier values in the property history; do this before you delete the contact.
        </Text>
        <Input
          name="contact"
          label="Contact"
          description="Its record ID, or the address of its page"
          value={pasted}
          error={isMissing}
          {...(isMissing
            ? { validationMessage: 'Paste the record ID of a contact of this account, or its address.' }
            : {})}
          onInput={(text) => {
            setPasted(text);
            setShown(null);
            setErased(null);
          }}
        />
        <Flex direction="row" gap="sm">
          <LoadingButton variant="secondary" loading={working === 'showing'} onClick={show}>
            Show what would be erased
          </LoadingButton>
        </Flex>
        {failure !== null && <FailureAlert title="The erasure has stopped" failure={failure} />}
        {shown !== null && (
          <>
            <ErasedTexts found={shown.found} contactId={shown.contactId} />
            {shown.found.texts.length > 0 && (
              <Flex direction="row" gap="sm">
                <LoadingButton
                  variant="destructive"
                  loading={working === 'erasing'}
                  onClick={() => void run(shown.contactId, false)}
                >
                  Erase these texts
                </LoadingButton>
                <Button onClick={() => setShown(null)}>Keep them</Button>
              </Flex>
            )}
          </>
        )}
        {erased !== null && (
          <Alert title="Erased" variant={erased.refused.length > 0 ? 'warning' : 'success'}>
            <Text>{`Records with a text erased: ${erased.texts.length}.`}</Text>
            {erased.refused.map((sentence) => (
              <Text key={sentence}>{`HubSpot refused one: ${sentence}`}</Text>
            ))}
          </Alert>
        )}
      </Flex>
    </Accordion>
  );
}
