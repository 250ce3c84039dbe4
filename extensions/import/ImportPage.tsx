import { Alert, Button, ButtonRow, Flex, ProgressBar, Text, TextArea } from '@hubspot/ui-extensions';
import { PageTitle } from '@hubspot/ui-extensions/pages';
import { mostRows } from '@loss-review/domain/import/import-slice';
import { type ReactElement, useState } from 'react';
import { localWords } from '@loss-review/domain/words/local-words';
import { PageNavigation } from '../PageNavigation.tsx';
import { LookedAt } from './LookedAt.tsx';
import type { ImportPorts } from './run-import.ts';
import { RowTable } from './RowTable.tsx';
import { useImport } from './use-import.ts';

export interface ImportPageProps extends ImportPorts {
  readonly locale: string | undefined;
}

/** Losses from a spreadsheet: paste, see what would become of each row, then import. */
export function ImportPage(props: ImportPageProps): ReactElement {
  const { portalId, locale } = props;
  const [text, setText] = useState('');
  const { standing, look, write, putAway } = useImport(props);
  const { state, read, told, failure } = standing;
  const words = localWords(locale, read?.currency ?? 'EUR');
  return (
    <Flex direction="column" gap="md">
      <PageTitle>Import losses</PageTitle>
      <PageNavigation here="/import" />
      {failure && (
        <Alert
          title={read && state === 'looked' ? 'The import came to a stop' : 'This cannot be imported'}
          variant="danger"
        >
          {`${failure.sentence}${state === 'looked' ? ' What was written stands; importing again goes on from there.' : ''}`}
        </Alert>
      )}
      {state === 'idle' && (
        <>
          <Text>
            {`Copy up to ${words.count(mostRows)} rows from your spreadsheet with the row that names the columns, such as company_name, lost_on, value, cause_1, weight_1. Looking writes nothing.`}
          </Text>
          <TextArea
            label="Rows"
            name="rows"
            value={text}
            rows={12}
            resize="vertical"
            placeholder="company_name, lost_on, value, cause_1, weight_1 …"
            onInput={setText}
            onChange={setText}
          />
          <ButtonRow>
            <Button variant="primary" disabled={text.trim() === ''} onClick={() => look(text)}>
              Show what would happen
            </Button>
          </ButtonRow>
        </>
      )}
      {(state === 'looking' || state === 'writing') && (
        <ProgressBar
          title={state === 'looking' ? 'Looking; nothing is written' : 'Importing. Leave this page open.'}
          aria-label="Import"
          value={read && read.rows.length > 0 ? Math.round((100 * told.progress) / read.rows.length) : 0}
          maxValue={100}
          showPercentage
          valueDescription={
            read
              ? `${words.count(told.progress)} of ${words.count(read.rows.length)} rows`
              : 'Reading the rows and finding their companies …'
          }
        />
      )}
      {state === 'looked' && read && (
        <LookedAt read={read} told={told} words={words} onImport={write} onLeave={putAway} />
      )}
      {state === 'done' && (
        <>
          <Alert title="Imported" variant="success">
            {`${words.count(told.written)} records and associations written.`}
          </Alert>
          {told.refused.length > 0 && (
            <Alert title="HubSpot refused some of it" variant="warning">
              {told.refused.slice(0, 5).join(' · ')}
            </Alert>
          )}
        </>
      )}
      {(state === 'looked' || state === 'done') && read && (
        <RowTable portalId={portalId} rows={told.rows} problems={read.problems} words={words} />
      )}
      {state === 'done' && (
        <ButtonRow>
          <Button
            onClick={() => {
              setText('');
              putAway();
            }}
          >
            Import more
          </Button>
        </ButtonRow>
      )}
    </Flex>
  );
}
