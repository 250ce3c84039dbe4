import type { BuiltInType, PropertyContent } from '../portal/content.ts';
import type { PropertyDefinition } from '../portal/property-definition.ts';

/** The options of a choice: HubSpot's own, and those an account added, which the export alone tells of. */
export interface ChoiceBook {
  /** The stored value of a text that is an option's label or value; a text that is neither becomes an option. */
  valueOf(text: string): string;
  /** The property with its added options; undefined where there are none. */
  edited(): PropertyContent | undefined;
}

/** Reads a property's choices; where HubSpot allows several, they stand between semicolons. */
export function createChoiceBook(objectType: BuiltInType, definition: PropertyDefinition): ChoiceBook {
  const values = new Map<string, string>();
  for (const { label, value } of definition.options) values.set(label.toLowerCase(), value);
  for (const { value } of definition.options) values.set(value.toLowerCase(), value);
  const added = new Set<string>();
  const one = (text: string): string => {
    const known = values.get(text) ?? values.get(text.toLowerCase());
    if (known === undefined) {
      values.set(text.toLowerCase(), text);
      added.add(text);
    }
    values.set(text, known ?? text);
    return known ?? text;
  };
  const several = definition.fieldType === 'checkbox';
  return {
    valueOf: (text) => (several ? splitOptions(text).map(one).join(';') : one(text)),
    edited() {
      if (added.size === 0) return undefined;
      const { name, label, fieldType } = definition;
      const options = [
        ...definition.options.map((option) => ({ value: option.value, label: option.label })),
        ...[...added].map((value) => ({ value, label: value })),
      ];
      return { objectType, name, label, type: 'enumeration', fieldType, options };
    },
  };
}

function splitOptions(text: string): readonly string[] {
  const parts = text.split(';').map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '');
}
