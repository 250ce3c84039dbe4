import type { OptionSpec, PropertySpec } from './property.ts';

export function text(name: string, label: string, description: string): PropertySpec {
  return { name, label, description, type: 'string', fieldType: 'text' };
}

export function number(name: string, label: string, description: string): PropertySpec {
  return { name, label, description, type: 'number', fieldType: 'number' };
}

export function money(name: string, label: string, description: string): PropertySpec {
  return { ...number(name, label, description), currency: true };
}

export function date(name: string, label: string, description: string): PropertySpec {
  return { name, label, description, type: 'date', fieldType: 'date' };
}

export function choice(
  name: string,
  label: string,
  description: string,
  options: readonly OptionSpec[],
): PropertySpec {
  return { name, label, description, type: 'enumeration', fieldType: 'select', options };
}

export function longText(name: string, label: string, description: string): PropertySpec {
  return { ...text(name, label, description), fieldType: 'textarea' };
}

/** The origin key every record of ours is written by; HubSpot lets uniqueness be chosen only at creation. */
export function originKey(label: string, description: string): PropertySpec {
  return { ...text('clr_key', label, description), unique: true };
}

export function moment(name: string, label: string, description: string): PropertySpec {
  return { name, label, description, type: 'datetime', fieldType: 'date' };
}

/** HubSpot wants both options of a bool spelled out. */
export function truth(name: string, label: string, description: string): PropertySpec {
  const options = [
    { value: 'true', label: 'Yes' },
    { value: 'false', label: 'No' },
  ];
  return { name, label, description, type: 'bool', fieldType: 'booleancheckbox', options };
}

/** The owner picker. */
export function owner(name: string, label: string, description: string): PropertySpec {
  return { name, label, description, type: 'enumeration', fieldType: 'select', owner: true };
}
