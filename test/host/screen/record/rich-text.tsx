import { createElement, Fragment, type ReactNode } from 'react';

/** What HubSpot's editor keeps of a note's or task's HTML. */
const kept: ReadonlySet<string> = new Set(
  'p br b strong i em u ul ol li h1 h2 h3 h4 h5 h6 div span blockquote'.split(' '),
);

/** The body of a task, call or note as HubSpot shows it: its simple HTML, nothing that runs. */
export function RichText({ html }: { readonly html: string }): ReactNode {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return (
    <div className="rich-text" dir="auto">
      {drawn(body)}
    </div>
  );
}

function drawn(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, place) => {
    if (!(node instanceof Element)) return node.textContent;
    const name = node.localName;
    if (name === 'br') return <br key={place} />;
    // A heading inside a body is not one of the page's.
    const tag = /^h[1-6]$/.test(name) ? 'strong' : kept.has(name) ? name : Fragment;
    return createElement(tag, { key: place }, ...drawn(node));
  });
}
