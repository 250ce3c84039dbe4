import { Alert, Button, Flex } from '@hubspot/ui-extensions';
import { type ExportTable, exportTables } from '@loss-review/domain/export/parameters';
import { type OpenedMeeting, writePack, WrittenPack } from '@loss-review/domain/meeting/opened-meeting';
import { type ReactElement, useRef, useState } from 'react';
import type { Ask } from '../functions.ts';
import { readTable } from './copy-table.ts';

/** What came of taking something along. */
interface Told {
  readonly ok: boolean;
  readonly sentence: string;
}

/** Writes the pack to the review, and copies it or a table: HubSpot’s pages cannot hand out files. */
export function TakeAlong(props: {
  readonly ask: Ask;
  readonly copy: (text: string) => Promise<unknown>;
  readonly portalId: number;
  readonly locale: string;
  readonly meeting: OpenedMeeting;
}): ReactElement {
  const { ask, copy, portalId, locale, meeting } = props;
  const { month, text } = meeting;
  const [told, setTold] = useState<Told | null>(null);
  const [isBusy, setBusy] = useState(false);
  // A ref, since a second click may come before the first is drawn.
  const underWay = useRef(false);
  const act = async (work: () => Promise<Told>): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setTold(null);
    setTold(await work().catch(() => ({ ok: false, sentence: 'HubSpot did not let us copy. Try again.' })));
    underWay.current = false;
    setBusy(false);
  };
  const write = async (): Promise<Told> => {
    const answer = await ask(writePack, { portalId, month, locale }, WrittenPack);
    return { ok: answer.ok, sentence: answer.ok ? answer.value.sentence : answer.sentence };
  };
  const copyPack = async (): Promise<Told> => {
    await copy(text);
    return { ok: true, sentence: 'The pack is copied. Paste it where you need it.' };
  };
  const copyTable = async (what: ExportTable): Promise<Told> => {
    const answer = await readTable(ask, portalId, month, what);
    if (!answer.ok) return answer;
    await copy(answer.value.text);
    return { ok: true, sentence: `Rows copied: ${answer.value.rows}. Paste them into a spreadsheet.` };
  };
  const button = (label: string, work: () => Promise<Told>): ReactElement => (
    <Button key={label} size="sm" disabled={isBusy} onClick={() => void act(work)}>
      {label}
    </Button>
  );
  return (
    <Flex direction="column" gap="sm" testId="take-along">
      <Flex direction="row" gap="sm" wrap>
        {button('Write the pack to the review', write)}
        {button('Copy the pack as text', copyPack)}
        {exportTables.map((what) => button(`Copy ${what} as CSV`, () => copyTable(what)))}
      </Flex>
      {told && (
        <Alert title={told.ok ? 'Done' : 'This was not done'} variant={told.ok ? 'success' : 'warning'}>
          {told.sentence}
        </Alert>
      )}
    </Flex>
  );
}
