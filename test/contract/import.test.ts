import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportWorld, openImportWorld } from '../support/import-world.ts';

let world: ImportWorld;
beforeEach(async () => {
  world = await openImportWorld();
});
afterEach(() => world.close());

const header =
  'company_id,company_name,lost_on,kind,value,owner_reason,cause_1,weight_1,cause_2,weight_2,verified,quote';

describe('loss-review import', () => {
  it('shows what would become of each row in a dry run and writes nothing', async () => {
    const { write } = world.portal.log.counts();
    const { code, out } = await world.run(
      [header, ',Alder,2024-06-01,,,,,,,,,', '104,,2024-03-01,,500,,,,,,,', ',Nobody,2024-03-01,,,,,,,,,'],
      '--dry-run',
    );
    expect(out).toMatch(/2 +│ joins +│ Alder \(101\) +│ 2024-06-01, 1100\.50/);
    expect(out).toMatch(/3 +│ new +│ Dogwood \(104\)/);
    expect(out).toMatch(/4 +│ unmatched/);
    expect(out).toContain('Nothing was written: this was a dry run.');
    expect(code).toBe(1);
    expect(world.portal.log.counts().write).toBe(write);
  });

  it('joins the loss of evidence: the day and value of the row win, and its causes share the money', async () => {
    const file = [header, '101,,2024-06-01,,999.99,price rise,price rise,70,onboarding,30,yes,Too dear'];
    expect(await world.import(file)).toMatchObject({ rows: 1, joined: 1, made: 0, errors: 0 });
    expect(
      await world.loss('deal-1002', [
        'clr_lost_on',
        'clr_value',
        'clr_dated_by',
        'clr_owner_reason',
        'clr_root_reasons',
      ]),
    ).toEqual({
      clr_lost_on: '2024-06-01',
      clr_value: '999.99',
      clr_dated_by: 'person',
      clr_owner_reason: 'price.price_rise',
      clr_root_reasons: 'price.price_rise;service.onboarding',
    });
    expect(await world.company('101', ['clr_lost_on', 'clr_value_lost'])).toEqual({
      clr_lost_on: '2024-06-01',
      clr_value_lost: '999.99',
    });
    expect(await world.causes(['clr_money', 'clr_weight', 'clr_quote', 'clr_verified'])).toEqual([
      { clr_number: '1', clr_money: '699.99', clr_weight: '70', clr_quote: 'Too dear', clr_verified: 'true' },
      { clr_number: '2', clr_money: '300', clr_weight: '30', clr_quote: 'Too dear', clr_verified: 'true' },
    ]);
  });

  it('imports twice as once, and a changed quote changes the causes it made alone', async () => {
    const file = (quote: string) => [
      header,
      `101,,2024-06-01,,,,fees,,,,yes,${quote}`,
      '104,,2023-03-01,,500,,,,,,,',
    ];
    expect(await world.import(file('Dear'))).toMatchObject({ joined: 1, made: 1 });
    expect(await world.import(file('Dear'))).toMatchObject({ joined: 2, made: 0, written: 0 });
    expect(await world.import(file('Dearer'))).toMatchObject({ joined: 2, made: 0, written: 1 });
    expect(await world.causes(['clr_quote'])).toEqual([{ clr_number: '1', clr_quote: 'Dearer' }]);
  });

  it('makes a loss with the end of its absence, where the customer has bought since', async () => {
    expect(await world.import([header, '105,,2022-06-01,,450,,,,,,,'])).toMatchObject({ made: 1 });
    expect(
      await world.loss('import-105-2022-06-01', [
        'clr_status',
        'clr_returned_on',
        'clr_episode',
        'clr_value_before',
      ]),
    ).toEqual({
      clr_status: 'returned',
      clr_returned_on: '2023-03-01',
      clr_episode: '2',
      clr_value_before: '500',
    });
  });

  it('refuses reasons that the portal does not know, unless it is to add them', async () => {
    const file = [`${header},cause_1_category`, '101,,2024-06-10,,,,Too Dear,,,,,,Price and terms'];
    const refused = await world.run(file);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('does not know these reasons: Price and terms: Too Dear.');
    expect(await world.causes([])).toEqual([]);
    expect(await world.import(file, '--add-reasons')).toMatchObject({ joined: 1, errors: 0 });
    expect(await world.causes(['clr_reason', 'clr_category'])).toEqual([
      { clr_number: '1', clr_reason: 'price.too_dear', clr_category: 'price' },
    ]);
  });

  it('writes nothing while a line is wrong, unless those are to be skipped', async () => {
    const file = [header, '101,,10/06/2024,,,,,,,,,', '104,,2023-03-01,,500,,,,,,,'];
    const { code, out } = await world.run(file);
    expect(code).toBe(1);
    expect(out).toMatch(/Line 2, lost_on: “10\/06\/2024” is no day with the year first/);
    expect(await world.loss('import-104-2023-03-01', ['clr_status'])).toBeUndefined();
    expect(await world.import(file, '--skip-wrong')).toMatchObject({ made: 1, errors: 1 });
  });

  it('leaves out what a person has taken back since', async () => {
    const file = [header, '104,,2023-03-01,,500,,,,,,,'];
    await world.import(file);
    const card = await world.open('104');
    const { key, revision, status } = card.loss ?? { key: '', revision: 0, status: '' };
    await world.undo('104', { seen: { key, revision, status } });
    expect(await world.import(file)).toMatchObject({ leftOut: 1, joined: 0, made: 0, written: 0 });
    expect(await world.loss(key, ['clr_status'])).toEqual({ clr_status: 'undone' });
  });
});
