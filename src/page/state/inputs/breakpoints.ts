/** The messages of a run, by the command of each. */
const commands = ['hello', 'saslStart', 'saslContinue', 'connectionStatus'] as const;

/** A message before it is sent, or the reply to it before it is read. */
export type Breakpoint = `${'send' | 'reply'} ${(typeof commands)[number]}`;

/** Before each message: all that “Pause before send” stands for. */
export const sendBreakpoints: readonly Breakpoint[] = commands.map((command) => `send ${command}` as const);

export const replyBreakpoints: readonly Breakpoint[] = commands.map((command) => `reply ${command}` as const);
