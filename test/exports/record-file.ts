import type { BuiltInType, PipelineContent, PropertyContent } from '../portal/content.ts';
import type { RecordRow } from './read-rows.ts';
import type { Table } from './read-table.ts';
import type { ExportWarning } from './warning.ts';

/** A file of records, read. */
export interface RecordFile {
  readonly type: BuiltInType;
  readonly table: Table;
  readonly rows: readonly RecordRow[];
  readonly properties: readonly PropertyContent[];
  readonly pipelines: readonly PipelineContent[];
  readonly warnings: readonly ExportWarning[];
}
