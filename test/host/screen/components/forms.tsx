import type { FormProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { type Drawn, plainEvent } from './drawn.ts';
import { reactions } from './overlay.tsx';

function Form({ onSubmit, autoComplete, testId, children }: FormProps): ReactNode {
  return (
    <form
      autoComplete={autoComplete ?? 'on'}
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        const values = [...new FormData(event.currentTarget)].filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        );
        void onSubmit?.({ ...plainEvent('submit'), targetValue: Object.fromEntries(values) }, reactions);
      }}
    >
      {children}
    </form>
  );
}

/** What is filled in and sent. */
export const forms: Readonly<Record<string, Drawn>> = { Form };
