import { objectSpecs } from '@loss-review/domain/schema/objects';
import type { Recipe } from './recipe.ts';

/** A recipe as the list of the handbook, in the words that HubSpot shows. */
export function recipeInWords({ source, filters, xAxis, breakdown, measures, chart }: Recipe): string {
  const spec = objectSpecs.find(({ type }) => type === source);
  if (!spec) throw new Error(`There is no object ${source}.`);
  const property = (name: string) => {
    const found = spec.properties.find((each) => each.name === name);
    if (!found) throw new Error(`The ${source} has no property ${name}.`);
    return found;
  };
  const label = (name: string) => property(name).label;
  const conditions = filters.map((filter) => {
    if (filter.is === 'known') return `${label(filter.property)} is known`;
    if (filter.is === 'the month') return `${label(filter.property)} is equal to 2026-10`;
    const options = property(filter.property).options ?? [];
    const chosen = filter.values.map(
      (value) => options.find((option) => option.value === value)?.label ?? value,
    );
    return `${label(filter.property)} is any of ${chosen.join(', ')}`;
  });
  const measured = measures.map((measure) =>
    measure === 'count' ? `Count of ${spec.labels.plural}` : `Sum of ${label(measure.sum)}`,
  );
  const rows = [
    ['Data source', spec.labels.plural],
    ['Filters', conditions.join('; ')],
    ['Chart', chart],
    ['X-axis', label(xAxis)],
    ['Y-axis', measured.join('; ')],
    ...(breakdown === undefined ? [] : [['Break down by', label(breakdown)]]),
  ];
  return rows.map(([field = '', choice = '']) => `- ${field}: ${choice}`).join('\n');
}
