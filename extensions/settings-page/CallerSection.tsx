import type { ReactNode } from 'react';
import { PickPeople } from './PickPeople.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

/** Who makes the recovery calls. */
export function CallerSection({ draft, choices, problems, change }: SectionProps): ReactNode {
  return (
    <Section
      title="Callers"
      help="The month’s greatest losses go to the executives until each has their number of calls; the rest go to the owners of the companies."
    >
      <PickPeople
        help="Everybody in this team is given calls."
        people={draft.executives}
        choices={choices}
        problems={problems}
        fields={{ team: 'executivesTeam', owners: 'executivesOwners' }}
        pick={(executives) => change({ executives })}
      />
      <PickPeople
        help="They call where a company has no owner who can; without them, an executive does."
        people={draft.recoveryTeam}
        choices={choices}
        problems={problems}
        fields={{ team: 'recoveryTeam', owners: 'recoveryOwners' }}
        pick={(recoveryTeam) => change({ recoveryTeam })}
      />
    </Section>
  );
}
