/**
 * A note's key as it stands in its text. Nobody has tried properties of ours on notes, and HubSpot keeps plain text
 * through its editor, so that there the key is read from the text.
 */
export function keyInNote(key: string): string {
  return `[loss-review:${key}]`;
}

/** The key in a note's text; undefined where it is none of ours. */
export function noteKeyIn(body: string | null | undefined): string | undefined {
  return /\[loss-review:([a-z0-9-]+)\]/.exec(body ?? '')?.[1];
}
