/** What a field of a reply to saslContinue or connectionStatus says. */
export const replyFields: Readonly<Partial<Record<string, string>>> = {
  conversationId: 'Which conversation it belongs to: the number in the reply to saslStart.',
  done: 'Whether the conversation is over.',
  payload: 'The mechanism’s own bytes; at the end there are none.',
  ok: 'Whether the command succeeded: 1 yes, 0 no.',
  errmsg: 'The server’s own words, as much as it lets you know.',
  code: 'The kind of error: 18 is AuthenticationFailed, 11 UserNotFound, 8000 any error of Atlas.',
  codeName: 'The name of that code.',
  authInfo: 'Who is logged in on this connection, and with which roles.',
};
