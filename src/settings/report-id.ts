/**
 * The id of a HubSpot report in what somebody pasted: the number itself, or the last number in the path of its address,
 * which follows that of the account. Null where there is none. Source: HubSpot's documentation of CrmReport.
 */
export function reportIdIn(pasted: string): string | null {
  const text = pasted.trim();
  if (isReportId(text)) return text;
  const [, path = ''] = /^https:\/\/[\w.-]+\.hubspot\.com(\/[^?#]*)/.exec(text) ?? [];
  const numbers = path.split('/').filter(isReportId);
  return numbers.length > 1 ? (numbers.at(-1) ?? null) : null;
}

/** Is it a number as HubSpot gives reports? */
export function isReportId(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}
