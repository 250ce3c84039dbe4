import type { ReactNode } from 'react';
import { PickPeople } from './PickPeople.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

/** Who makes the recovery calls. */
export function CallerSection({ draft, choices, problems, change }: SectionProps): ReactNode {
  return (
    <Section
      title="Callers"
      help="Half of the executives’ calls are chosen by score, half are drawn to speak for all; the rest go to the recovery team or, without one, to the owners of the companies."
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
        help="They call whomever no executive calls; without them, the owners of the companies do."
        people={draft.recoveryTeam}
        choices={choices}
        problems={problems}
        fields={{ team: 'recoveryTeam', owners: 'recoveryOwners' }}
        pick={(recoveryTeam) => change({ recoveryTeam })}
      />
    </Section>
  );
}
