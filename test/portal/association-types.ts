import type { Associations, AssociationType } from './association-store.ts';

type Row = readonly [
  from: string,
  to: string,
  fromName: string,
  toName: string,
  typeId: number,
  inverse: number,
  primary?: readonly [typeId: number, inverse: number],
];

/** Type ids as in HubSpot's table "Association type ID values" (associations guide, 2026). */
const rows: readonly Row[] = [
  ['0-1', '0-2', 'contact', 'company', 279, 280, [1, 2]],
  ['0-3', '0-2', 'deal', 'company', 341, 342, [5, 6]],
  ['0-5', '0-2', 'ticket', 'company', 339, 340, [26, 25]],
  ['0-3', '0-1', 'deal', 'contact', 3, 4],
  ['0-5', '0-1', 'ticket', 'contact', 16, 15],
  ['0-5', '0-3', 'ticket', 'deal', 28, 27],
  ['0-3', '0-8', 'deal', 'line_item', 19, 20],
  ['0-48', '0-1', 'call', 'contact', 194, 193],
  ['0-48', '0-2', 'call', 'company', 182, 181],
  ['0-48', '0-3', 'call', 'deal', 206, 205],
  ['0-48', '0-5', 'call', 'ticket', 220, 219],
  ['0-49', '0-1', 'email', 'contact', 198, 197],
  ['0-49', '0-2', 'email', 'company', 186, 185],
  ['0-49', '0-3', 'email', 'deal', 210, 209],
  ['0-49', '0-5', 'email', 'ticket', 224, 223],
  ['0-47', '0-1', 'meeting_event', 'contact', 200, 199],
  ['0-47', '0-2', 'meeting_event', 'company', 188, 187],
  ['0-47', '0-3', 'meeting_event', 'deal', 212, 211],
  ['0-47', '0-5', 'meeting_event', 'ticket', 226, 225],
  ['0-46', '0-1', 'note', 'contact', 202, 201],
  ['0-46', '0-2', 'note', 'company', 190, 189],
  ['0-46', '0-3', 'note', 'deal', 214, 213],
  ['0-46', '0-5', 'note', 'ticket', 228, 227],
  ['0-27', '0-1', 'task', 'contact', 204, 203],
  ['0-27', '0-2', 'task', 'company', 192, 191],
  ['0-27', '0-3', 'task', 'deal', 216, 215],
  ['0-27', '0-5', 'task', 'ticket', 230, 229],
];

/** Types of a pair within one object type: the same id both ways. */
const withinOneType: readonly (readonly [id: string, name: string, typeId: number])[] = [
  ['0-1', 'contact', 449],
  ['0-2', 'company', 450],
  ['0-3', 'deal', 451],
  ['0-5', 'ticket', 452],
];

/** Both directions of one association; the primary flag holds at the `from` side of the first. */
export function bothDirections(
  pair: { readonly from: string; readonly to: string; readonly typeId: number; readonly inverse: number },
  names: readonly [forth: string, back: string],
  kind: Pick<AssociationType, 'category' | 'isDefault'> & {
    readonly isPrimary?: boolean;
    readonly labels?: readonly [forth: string | null, back: string | null];
  },
): readonly [AssociationType, AssociationType] {
  const [label, inverseLabel] = kind.labels ?? [null, null];
  const { category, isDefault } = kind;
  return [
    { ...pair, category, isDefault, label, name: names[0], isPrimary: kind.isPrimary ?? false },
    {
      from: pair.to,
      to: pair.from,
      typeId: pair.inverse,
      inverse: pair.typeId,
      category,
      isDefault,
      label: inverseLabel,
      name: names[1],
      isPrimary: false,
    },
  ];
}

/** Declares what every account has between HubSpot's own object types. */
export function declareBuiltIn(associations: Associations): void {
  for (const [from, to, fromName, toName, typeId, inverse, primary] of rows) {
    const suffix = primary ? '_unlabeled' : '';
    const names = [`${fromName}_to_${toName}`, `${toName}_to_${fromName}`] as const;
    const plain = bothDirections(
      { from, to, typeId, inverse },
      [`${names[0]}${suffix}`, `${names[1]}${suffix}`],
      {
        category: 'HUBSPOT_DEFINED',
        isDefault: true,
      },
    );
    for (const type of plain) associations.declare(type);
    if (!primary) continue;
    const [primaryId, primaryInverse] = primary;
    const primaries = bothDirections({ from, to, typeId: primaryId, inverse: primaryInverse }, names, {
      category: 'HUBSPOT_DEFINED',
      isDefault: false,
      isPrimary: true,
      // The other side's label as live accounts answer it.
      labels: ['Primary', `${fromName.charAt(0).toUpperCase()}${fromName.slice(1)} with Primary Company`],
    });
    for (const type of primaries) associations.declare(type);
  }
  for (const [id, name, typeId] of withinOneType) {
    const [same] = bothDirections({ from: id, to: id, typeId, inverse: typeId }, [`${name}_to_${name}`, ''], {
      category: 'HUBSPOT_DEFINED',
      isDefault: true,
    });
    associations.declare(same);
  }
  const parents = bothDirections(
    { from: '0-2', to: '0-2', typeId: 13, inverse: 14 },
    ['parent_to_child_company', 'child_to_parent_company'],
    { category: 'HUBSPOT_DEFINED', isDefault: false, labels: ['Child Company', 'Parent Company'] },
  );
  for (const type of parents) associations.declare(type);
}
