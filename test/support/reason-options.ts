import * as z from 'zod';
import type { Portal } from '../portal/portal.ts';

const Option = z.object({
  value: z.string(),
  label: z.string(),
  hidden: z.boolean(),
  displayOrder: z.number(),
});
export type ReasonOption = z.infer<typeof Option>;
const Property = z.object({ options: z.array(Option) });

const address = 'https://api.hubapi.com/crm/properties/2026-09';
const headers = { authorization: 'Bearer pat-local', 'content-type': 'application/json' };

/** The options of a property as HubSpot's own settings show them, past our code. */
export async function optionsOf(
  { fetch }: Pick<Portal, 'fetch'>,
  type: string,
  name: string,
): Promise<readonly ReasonOption[]> {
  const answer = await fetch(new Request(`${address}/${type}/${name}`, { headers }));
  const { options } = Property.parse(await answer.json());
  return options.toSorted((one, other) => one.displayOrder - other.displayOrder);
}

/** Somebody changes the options of a property in HubSpot's own settings. */
export async function changeOptions(
  portal: Pick<Portal, 'fetch'>,
  { type, name }: { readonly type: string; readonly name: string },
  change: (options: readonly ReasonOption[]) => readonly ReasonOption[],
): Promise<void> {
  const options = change(await optionsOf(portal, type, name)).map((option, displayOrder) => ({
    ...option,
    displayOrder,
  }));
  const body = JSON.stringify({ options });
  const answer = await portal.fetch(
    new Request(`${address}/${type}/${name}`, { method: 'PATCH', headers, body }),
  );
  if (!answer.ok) throw new Error(`The portal refused: ${await answer.text()}`);
}
