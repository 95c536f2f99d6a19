/** What a refusal can be whose reason nobody tells: a code for each thing that a login rests on. */
export interface CauseFacts {
  'cause-source': Record<never, never>;
  'cause-secret': Record<never, never>;
  'cause-key-id': Record<never, never>;
  'cause-token': Record<never, never>;
  'cause-expired': Record<never, never>;
  'cause-encoding': Record<never, never>;
  'cause-clock': Record<never, never>;
  'cause-scope': Record<never, never>;
  'cause-signing': Record<never, never>;
  'cause-header': Record<never, never>;
  'cause-throttled': Record<never, never>;
  'cause-sts-unreachable': Record<never, never>;
  'cause-user': Record<never, never>;
  /** What a person answered. */
  answered: Record<never, never>;
}
