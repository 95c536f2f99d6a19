import type { ReactNode } from 'react';
import { CheckIcon, InfoIcon, WarningIcon } from './icons';
import { LongText } from './LongText';
import './Notice.css';

export interface NoticeProps {
  readonly tone: 'info' | 'ok' | 'warn' | 'bad';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** One button or link. */
  readonly action?: ReactNode;
  /** Announced when it appears. */
  readonly live?: boolean;
}

const icons = { info: InfoIcon, ok: CheckIcon, warn: WarningIcon, bad: WarningIcon } as const;

export function Notice({ tone, title, children, action, live = false }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className="k-notice" data-tone={tone} aria-live={live ? 'polite' : undefined}>
      <Icon />
      <div>
        <p className="k-notice-title">
          {typeof title === 'string' ? <LongText atFirst={300}>{title}</LongText> : title}
        </p>
        {children === undefined ? null : <div className="k-notice-text">{children}</div>}
        {action === undefined ? null : <div className="k-notice-action">{action}</div>}
      </div>
    </div>
  );
}
