import type { ReactNode } from 'react';
import { LongText } from '../kit/LongText';
import { CheckIcon, CrossIcon, InfoIcon, WarningIcon } from '../kit/icons';

interface StatusRowProps {
  /** `none`: it never came to that. */
  readonly status: 'ok' | 'warn' | 'bad' | 'info' | 'none';
  readonly title: ReactNode;
  /** At the right end: a time, a word. */
  readonly aside?: ReactNode;
  readonly detail?: ReactNode;
  /** Of a finding: what scripts find it by. */
  readonly finding?: { readonly code: string; readonly level: 'certain' | 'likely' | 'possible' };
}

const tones = { ok: 'ok', warn: 'warn', bad: 'bad', info: 'none', none: 'none' } as const;

/** One line of a list of things that went well or did not. */
export function StatusRow({ status, title, aside, detail, finding }: StatusRowProps) {
  return (
    <li data-finding={finding?.code} data-level={finding?.level}>
      <span data-tone={tones[status]}>{iconOf(status)}</span>
      <span data-tone={status === 'none' ? 'none' : undefined}>{title}</span>
      {aside === undefined ? null : <span className="k-time">{aside}</span>}
      {detail === undefined ? null : (
        <small>{typeof detail === 'string' ? <LongText>{detail}</LongText> : detail}</small>
      )}
    </li>
  );
}

function iconOf(status: StatusRowProps['status']) {
  switch (status) {
    case 'ok':
      return <CheckIcon />;
    case 'warn':
      return <WarningIcon />;
    case 'bad':
      return <CrossIcon />;
    case 'info':
      return <InfoIcon />;
    case 'none':
      return '–';
  }
}
