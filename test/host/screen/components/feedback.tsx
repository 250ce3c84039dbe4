import type {
  AlertProps,
  EmptyStateProps,
  ErrorStateProps,
  LoadingSpinnerProps,
  ProgressBarProps,
  ScoreProps,
  StepIndicatorProps,
  TooltipProps,
} from '@hubspot/ui-extensions';
import { type ReactNode, useContext, useId } from 'react';
import { classes, type Drawn, shortSize } from './drawn.ts';
import { HeadingLevel } from './text.tsx';

const Alert = ({ title, variant, testId, children }: AlertProps): ReactNode => (
  <div className={classes('alert', variant ?? 'info')} role="group" aria-label={title} data-testid={testId}>
    <strong dir="auto">{title}</strong>
    <div dir="auto">{children}</div>
  </div>
);

/** HubSpot's drawings are its own; a plain shape stands where one would be. */
const Shape = ({ width }: { readonly width?: number | undefined }): ReactNode => (
  <svg viewBox="0 0 120 90" width={width ?? 120} aria-hidden="true" className="shape">
    <rect x="10" y="14" width="100" height="62" rx="6" />
    <rect className="soft" x="22" y="50" width="14" height="16" />
    <rect className="soft" x="44" y="38" width="14" height="28" />
    <rect className="soft" x="66" y="44" width="14" height="22" />
    <rect className="soft" x="88" y="28" width="10" height="38" />
  </svg>
);

function EmptyState({ title, layout, flush, imageWidth, testId, children }: EmptyStateProps): ReactNode {
  const look = classes('empty-state', layout ?? 'horizontal', flush && 'flush');
  const Title = useContext(HeadingLevel);
  return (
    <div className={look} data-testid={testId}>
      <div>
        {title && <Title className="heading">{title}</Title>}
        <div className="text">{children}</div>
      </div>
      <Shape width={Math.min(imageWidth ?? 120, 160)} />
    </div>
  );
}

function ErrorState({ title, type, testId, children }: ErrorStateProps): ReactNode {
  const Title = useContext(HeadingLevel);
  return (
    <div className={classes('error-state', type ?? 'error')} role="alert" data-testid={testId}>
      <Shape />
      <Title className="heading">{title ?? 'Something’s gone wrong.'}</Title>
      <div className="text">{children}</div>
    </div>
  );
}

function LoadingSpinner({ label, showLabel, size, layout, testId }: LoadingSpinnerProps): ReactNode {
  return (
    <div className={classes('loading', layout ?? 'inline')} role="status" data-testid={testId}>
      <span className={classes('spinner', shortSize(size, 'sm'))} aria-hidden="true" />
      <span className={showLabel ? undefined : 'unseen'}>{label}</span>
    </div>
  );
}

function ProgressBar(props: ProgressBarProps): ReactNode {
  const { title, value = 0, maxValue = 100, valueDescription, showPercentage, variant, testId } = props;
  const heading = useId();
  const percent = maxValue > 0 ? Math.round((100 * Math.min(value, maxValue)) / maxValue) : 0;
  const name = title ? { 'aria-labelledby': heading } : { 'aria-label': props['aria-label'] ?? 'Progress' };
  return (
    <div className={classes('progress', variant ?? 'success')} data-testid={testId}>
      <div className="progress-words">
        {title && <span id={heading}>{title}</span>}
        {showPercentage && <span>{percent}%</span>}
      </div>
      <div
        role="progressbar"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={valueDescription}
        {...name}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
      {valueDescription && <div className="notes">{valueDescription}</div>}
    </div>
  );
}

function StepIndicator(props: StepIndicatorProps): ReactNode {
  const { stepNames, currentStep = 0, direction, onClick, testId } = props;
  return (
    <ol className={classes('steps', direction ?? 'horizontal')} data-testid={testId}>
      {stepNames.map((name, step) => (
        <li
          key={name}
          className={step < currentStep ? 'done' : undefined}
          {...(step === currentStep ? { 'aria-current': 'step' as const } : {})}
        >
          <i aria-hidden="true" />
          {onClick ? (
            <button type="button" className="bare" onClick={() => onClick(step)}>
              {name}
            </button>
          ) : (
            name
          )}
        </li>
      ))}
    </ol>
  );
}

const ScoreCircle = ({ score, testId }: ScoreProps): ReactNode => (
  <div className="score" data-testid={testId} role="img" aria-label={`Score ${Math.round(score)} of 100`}>
    {Math.round(score)}
  </div>
);

// It is the overlay of what it explains, and shows while that is pointed at or focused.
const Tooltip = ({ children }: TooltipProps): ReactNode => (
  <span className="tooltip" role="tooltip">
    {children}
  </span>
);

/** How things stand: waiting, done, nothing there, gone wrong. */
export const feedback: Readonly<Record<string, Drawn>> = {
  Alert,
  EmptyState,
  ErrorState,
  LoadingSpinner,
  ProgressBar,
  ScoreCircle,
  StepIndicator,
  Tooltip,
};
