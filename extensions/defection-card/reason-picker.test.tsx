import { Select } from '@hubspot/ui-extensions';
import { expect, test } from 'vitest';
import { cardOn, opened, saves } from './asked-card.builder.tsx';
import { lostCard } from './card.builder.ts';

const ownerReason = (renderer: ReturnType<typeof cardOn>['renderer']) =>
  renderer.find(Select, { name: 'ownerReason' }).props;

test.each([
  ['hidden', 'service.slow_help', 'Service: slow help'],
  ['gone', 'price.old', '“price.old” (no longer in the list)'],
])(
  'a reason that is %s stays while day and value are corrected, and is not written again',
  async (_, code, label) => {
    const card = lostCard({}, { ownerReason: code });
    const { asked, renderer, click, clickSave, standing } = cardOn(opened(card), saves(card));
    await standing('Lost');
    click('mark-open');
    expect(ownerReason(renderer)).toMatchObject({
      value: code,
      options: [
        { value: 'price.price_rise', label: 'Price and terms: price rise' },
        { value: code, label },
      ],
    });
    clickSave('mark-save');
    await renderer.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.[1]).toMatchObject({ ownerReason: null });
  },
);

test('a hidden reason that nobody holds here is not offered', async () => {
  const { renderer, click, standing } = cardOn(opened(lostCard()));
  await standing('Lost');
  click('mark-open');
  expect(ownerReason(renderer).options.map(({ value }) => value)).toEqual(['price.price_rise']);
});
