import { Alert, Input } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { failure, opened, openView } from './open-view.builder.ts';

const text = { type: 'cause', id: '41', name: 'Alder: fees', what: ['Quote', 'Chain of whys'] };
const slice = (part: object = {}) => ({
  ok: true,
  value: {
    cursor: null,
    retryAfterMs: 0,
    name: 'Berta Both',
    losses: 1,
    texts: [text],
    refused: [],
    ...part,
  },
});
const cursor = { afterId: '31', batch: 50, done: 50 };

const shown = async (contact: string, ...slices: readonly unknown[]) => {
  const view = openView({ 'open-settings': [opened()], 'erase-contact': slices });
  await view.r.waitFor(() => expect(view.text()).toContain('Show what would be erased'));
  view.r.find(Input, { name: 'contact' }).props.onInput?.(contact);
  view.press('Show what would be erased');
  return view;
};
const asked = ({ asked: all }: Awaited<ReturnType<typeof shown>>) =>
  all.filter(({ uid }) => uid === 'erase-contact').map(({ parameters }) => parameters);

describe('an erasure from the page', () => {
  it('shows what would be erased, slice by slice, and erases when told to', async () => {
    const view = await shown('301', slice({ cursor, texts: [], retryAfterMs: 500 }), slice(), slice());
    await view.r.waitFor(() => expect(view.text()).toContain('Quote, Chain of whys'));
    expect(view.text()).toContain('Contact 301: Berta Both.');
    expect(view.pauses).toEqual([500]);
    view.press('Erase these texts');
    await view.r.waitFor(() => expect(view.text(view.r.find(Alert))).toContain('text erased: 1.'));
    const base = { portalId: 7, contactId: '301', who: 'Olga Operator' };
    expect(asked(view)).toEqual([
      { ...base, dryRun: true, cursor: null },
      { ...base, dryRun: true, cursor },
      { ...base, dryRun: false, cursor: null },
    ]);
  });

  it('asks nothing for what is no contact', async () => {
    const view = await shown('Berta', slice());
    await view.r.waitFor(() =>
      expect(view.r.find(Input, { name: 'contact' }).props.validationMessage).toContain('record ID'),
    );
    expect(asked(view)).toEqual([]);
  });

  it('says that a deleted contact is known by its number alone', async () => {
    const view = await shown('301', slice({ name: null, texts: [] }));
    await view.r.waitFor(() => expect(view.text()).toContain('HubSpot holds no contact 301.'));
    expect(view.text()).toContain('Nothing of this contact is left to erase.');
  });

  it('says why it stopped', async () => {
    const view = await shown('301', failure);
    await view.r.waitFor(() => expect(view.text(view.r.find(Alert))).toContain('HubSpot is busy.'));
  });
});
