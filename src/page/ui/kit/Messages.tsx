import type { ReactNode } from 'react';
import { CheckIcon, InfoIcon, LockIcon, WarningIcon } from './icons';
import './Messages.css';

export interface Message {
  /** Unique among the messages of one field. */
  readonly id: string;
  readonly tone: 'info' | 'ok' | 'warn' | 'bad' | 'private';
  readonly text: ReactNode;
}

const icons = {
  info: InfoIcon,
  ok: CheckIcon,
  warn: WarningIcon,
  bad: WarningIcon,
  private: LockIcon,
} as const;

export interface MessagesProps {
  readonly messages: readonly Message[];
  /** Prefix that makes the element ids unique on the page; see `messageIds`. */
  readonly owner: string;
}

/** What stands below a field. */
export function Messages({ messages, owner }: MessagesProps) {
  if (messages.length === 0) return null;
  return (
    <ul className="k-note k-messages">
      {messages.map(({ id, tone, text }) => {
        const Icon = icons[tone];
        return (
          <li key={id} id={`${owner}-${id}`} data-tone={tone === 'private' ? 'ok' : tone}>
            <Icon size={14} />
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** For `aria-describedby`; undefined when there is nothing to describe with. */
export function messageIds(messages: readonly Message[], owner: string): string | undefined {
  return messages.length === 0 ? undefined : messages.map(({ id }) => `${owner}-${id}`).join(' ');
}
