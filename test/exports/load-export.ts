import type { BuiltInType, PortalContent, RecordContent } from '../portal/content.ts';
import { csv, dealHeader, exportFolder } from './export-folder.ts';
import { asOfMonth, readExport, type ReadExport } from './read-export.ts';

type Files = Parameters<typeof exportFolder>[0];

/** An export of companies 11 and 12 and no deals, in which files may be replaced, read as it stood after a month. */
export async function loadExport(
  files: Files,
  { month = '2024-11', timeZone = 'UTC' }: { readonly month?: string; readonly timeZone?: string } = {},
): Promise<ReadExport> {
  const companies = csv(
    'Record ID,Company name,Create Date',
    '11,Harbour Mill,2023-01-01',
    '12,Old Quay,2023-01-02',
  );
  const folder = await exportFolder({ companies, deals: csv(dealHeader), ...files });
  return readExport(folder, { timeZone, currency: 'EUR', asOf: asOfMonth(month, timeZone) });
}

/** A record of the content; throws where it is not there. */
export function recordOf(content: PortalContent, objectType: BuiltInType, id: string): RecordContent {
  const record = content.records.find((each) => each.objectType === objectType && each.id === id);
  if (!record) throw new Error(`no ${objectType} ${id}`);
  return record;
}
