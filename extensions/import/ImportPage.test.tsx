import {
  Alert,
  Button,
  Checkbox,
  Link,
  ProgressBar,
  TableCell,
  Text,
  TextArea,
} from '@hubspot/ui-extensions';
import { createRenderer, type Renderer } from '@hubspot/ui-extensions/testing';
import type { ImportedRow, ImportSlice, ReadRows } from '@loss-review/domain/import/import-slice';
import { describe, expect, it, vi } from 'vitest';
import {
  type FakedFunctions,
  fakedFunctions,
  type FakedPauses,
  fakedPauses,
} from '../review-page/faked-functions.builder.ts';
import { ImportPage } from './ImportPage.tsx';

const pasted = 'company_name\tlost_on\nAlder\t2024-03-05';

const row: ReadRows['rows'][number] = {
  ...{ line: 2, lostOn: '2024-03-05', kind: 'churned', value: null, ownerReason: null, statedReason: null },
  ...{ causes: [], verified: false, quote: '', companyIds: ['7'] },
};
const readRows: ReadRows = {
  ...{ currency: 'EUR', rows: [row], problems: [] },
  missing: { reasons: [], categories: [] },
};
const joined: ImportedRow = {
  ...{ line: 2, outcome: 'joined', company: { id: '7', name: 'Alder' } },
  ...{ loss: { lostOn: '2024-03-05', value: 120_000 }, notes: [] },
};
const slice: ImportSlice = {
  ...{ done: true, cursor: null, progress: 1, rows: [joined], written: 0, refused: [] },
};

interface Page {
  readonly renderer: Renderer<'pages'>;
  readonly functions: FakedFunctions;
  readonly pauses: FakedPauses;
  until(check: () => void): Promise<void>;
  answer(value: unknown): Promise<void>;
  press(label: string, times?: number): Promise<void>;
  text(): string;
}

function openPage(): Page {
  const functions = fakedFunctions();
  const pauses = fakedPauses();
  const renderer = createRenderer('pages');
  const { ask } = functions;
  const { pause } = pauses;
  renderer.render(<ImportPage ask={ask} pause={pause} portalId={24680135} who="Ada Park" locale="en-us" />);
  const until = async (check: () => void): Promise<void> => {
    await vi.waitFor(check, { interval: 2 });
  };
  return {
    ...{ renderer, functions, pauses, until },
    async answer(value) {
      await until(() => expect(functions.waiting()).toBeGreaterThan(0));
      functions.answer(value);
    },
    async press(label, times = 1) {
      await until(() => expect(buttons(renderer)).toContain(label));
      const button = renderer.findAll(Button).find(({ text }) => text === label);
      for (let n = 0; n < times; n += 1) button?.trigger('onClick');
    },
    text: () => renderer.getRootNode().toString(),
  };
}

const buttons = (renderer: Renderer<'pages'>) => renderer.findAll(Button).map(({ text }) => text);

async function lookedAt(read: ReadRows = readRows, looked: ImportSlice = slice): Promise<Page> {
  const page = openPage();
  page.renderer.find(TextArea).props.onInput?.(pasted);
  await page.press('Show what would happen');
  await page.answer(read);
  await page.answer(looked);
  await page.until(() => expect(page.renderer.findByTestId(Text, 'import-summary')).toBeDefined());
  return page;
}

describe('the import page', () => {
  it('shows what would become of each row before anything is written', async () => {
    const page = await lookedAt();
    expect(page.functions.calls).toEqual([
      { uid: 'read-losses', parameters: { portalId: 24680135, text: pasted } },
      {
        uid: 'import-losses',
        parameters: {
          ...{ portalId: 24680135, who: 'Ada Park', dryRun: true },
          ...{ rows: [row], add: readRows.missing },
        },
      },
    ]);
    expect(page.text()).toContain(
      '1 row would join a loss and 0 rows would make a new one. No row is left out.',
    );
    const cells = page.renderer.findAll(TableCell).map(({ text }) => text);
    expect(cells).toEqual(expect.arrayContaining(['2', 'Joins a loss', 'Mar 5, 2024', '€1,200']));
    expect(page.renderer.find(Link).text).toBe('Alder');
  });

  it('imports slice by slice, once however often the button is pressed', async () => {
    const page = await lookedAt();
    await page.press('Import 1 row', 2);
    await page.answer({ ...slice, done: false, cursor: 'here', progress: 0, rows: [], retryAfterMs: 500 });
    await page.until(() => expect(page.renderer.find(ProgressBar).props.value).toBe(0));
    await page.until(() => expect(page.pauses.lengths).toEqual([500]));
    page.pauses.end();
    await page.until(() => expect(page.functions.calls.at(-1)?.parameters).toMatchObject({ cursor: 'here' }));
    await page.answer({ ...slice, written: 3 });
    await page.until(() => expect(page.text()).toContain('3 records and associations written.'));
    expect(page.functions.calls).toHaveLength(4);
    expect(page.functions.calls.slice(2).map(({ parameters }) => parameters['dryRun'])).toEqual([
      false,
      false,
    ]);
  });

  it('adds reasons only where somebody says so', async () => {
    const missing = {
      reasons: [{ value: 'price.too_dear', label: 'Price and terms: Too dear' }],
      categories: [],
    };
    const page = await lookedAt({ ...readRows, missing });
    const importing = () => page.renderer.findAll(Button).find(({ text }) => text === 'Import 1 row');
    expect(page.renderer.find(Alert).text).toContain('Price and terms: Too dear');
    expect(importing()?.props.disabled).toBe(true);
    page.renderer.find(Checkbox).props.onChange?.(true, '');
    await page.until(() => expect(importing()?.props.disabled).toBe(false));
  });

  it('tells the lines that are wrong first', async () => {
    const problems = [{ line: 3, column: 'lost_on', sentence: 'Write it as in 2024-06-30.' }];
    const page = await lookedAt({ ...readRows, problems });
    expect(
      page.renderer
        .findAll(TableCell)
        .map(({ text }) => text)
        .slice(0, 2),
    ).toEqual(['3', 'Wrong']);
    expect(page.text()).toContain('1 row would be left out');
  });

  it('keeps what was pasted where it cannot be read', async () => {
    const page = openPage();
    page.renderer.find(TextArea).props.onInput?.(pasted);
    await page.press('Show what would happen');
    await page.until(() => expect(page.functions.waiting()).toBe(1));
    page.functions.fail({ code: 'bad_columns', sentence: 'No such column: “x”.' });
    await page.until(() => expect(page.text()).toContain('No such column'));
    expect(page.renderer.find(TextArea).props.value).toBe(pasted);
  });
});
