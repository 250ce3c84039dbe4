/** HubSpot's addresses of a contact's record: `…/contacts/<portal>/record/0-1/<id>`, and the older `…/contact/<id>`. */
const link = /\/contacts\/(\d{1,20})\/(?:record\/0-1|contact)\/(\d{1,20})(?:[/?#]|$)/;

/**
 * The record id in what a person pasted: the id itself, or the address of the contact in this portal; null where it is
 * neither.
 */
export function contactIdOf(pasted: string, portalId: number): string | null {
  const text = pasted.trim();
  if (/^\d{1,20}$/.test(text)) return text;
  const [, portal, id] = link.exec(text) ?? [];
  return portal === String(portalId) ? (id ?? null) : null;
}
