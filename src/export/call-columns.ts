import { taskRoles } from '../schema/task-properties.ts';
import { callColumnNames, columnsOf, type ExportColumn, type ExportedRecord } from './columns.ts';

/** A loss with the task to call about it. */
export interface CallRow extends ExportedRecord {
  readonly task: {
    /** Name of the owner who has it; empty where nobody does. */
    readonly caller: string;
    readonly role: string;
    readonly isCompleted: boolean;
  };
}

/** The columns of calls: what the loss tells of its call, and whose task it is. */
export function callColumns(): readonly ExportColumn<CallRow>[] {
  return [
    ...columnsOf('loss', callColumnNames),
    { label: 'Caller', cell: ({ task }) => task.caller },
    { label: 'Task', cell: ({ task }) => taskRoles.find(({ value }) => value === task.role)?.label ?? '' },
    { label: 'Task completed', cell: ({ task }) => (task.isCompleted ? 'Yes' : 'No') },
  ];
}
