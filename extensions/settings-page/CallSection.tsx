import type { ReactNode } from 'react';
import { EnterNumber } from './EnterNumber.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

/** How many calls, how often, and by when. */
export function CallSection({ draft, problems, change }: SectionProps): ReactNode {
  return (
    <Section
      title="Calls and meeting"
      help="Calls are due on working days before the month’s review meeting."
    >
      <EnterNumber
        field="callsPerExecutive"
        description="From 1 to 25."
        number={draft.callsPerExecutive}
        problems={problems}
        enter={(callsPerExecutive) => change({ callsPerExecutive })}
      />
      <EnterNumber
        field="callsTotal"
        description="Leave it empty for no limit but each executive’s own."
        number={draft.callsTotal}
        problems={problems}
        enter={(callsTotal) => change({ callsTotal })}
      />
      <EnterNumber
        field="repeatCallDays"
        description="A company that was called or given to somebody within so many days is left alone."
        number={draft.repeatCallDays}
        problems={problems}
        enter={(repeatCallDays) => change({ repeatCallDays })}
      />
      <EnterNumber
        field="meetingWorkingDay"
        description="In the month after the one reviewed; 10 is the tenth working day."
        number={draft.meetingWorkingDay}
        problems={problems}
        enter={(meetingWorkingDay) => change({ meetingWorkingDay })}
      />
    </Section>
  );
}
