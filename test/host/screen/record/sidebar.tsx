import type { ReactNode } from 'react';
import { nameOf } from '../account.ts';
import { shown } from '../words.ts';
import { titleOf } from './kind.ts';
import type { Loaded, RecordProps } from './record-screen.tsx';

/** The record's name and properties, ours by their labels. */
export function Sidebar({ account, kind, properties, values }: RecordProps & Loaded): ReactNode {
  const owners = new Map(account.owners.map((owner) => [owner.id, nameOf(owner)]));
  const byName = new Map(properties.map((property) => [property.name, property]));
  const known = kind.about.flatMap((name) => byName.get(name) ?? []);
  const ours = properties.filter(({ name }) => name.startsWith('clr_'));
  const back =
    kind.name === 'tasks'
      ? { to: 'Tasks', href: `/tasks/${account.portalId}` }
      : { to: 'Companies', href: `/contacts/${account.portalId}/objects/0-2` };
  const title = titleOf(kind, values) ?? kind.singular;
  const list = (some: typeof properties): ReactNode => (
    <dl>
      {some.map((property) => (
        <div key={property.name}>
          <dt>{property.label}</dt>
          <dd dir="auto">{shown(property, values[property.name], owners) ?? '--'}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <aside className="record-sidebar" aria-label={`${kind.singular} properties`}>
      <a className="link primary back" href={back.href}>
        ‹ {back.to}
      </a>
      <header className="record-head">
        <span className="record-avatar" aria-hidden="true">
          {title.slice(0, 1)}
        </span>
        <h1 dir="auto">{title}</h1>
      </header>
      <section>
        <h2>About this {kind.singular.toLowerCase()}</h2>
        {list(known)}
      </section>
      {ours.length > 0 && (
        <section>
          <h2>Customer loss review</h2>
          {list(ours)}
        </section>
      )}
    </aside>
  );
}
