/** How drivers meet what a server does wrong, where they have no words of their own to show. */
export const reactionWords = {
  notRead: 'How drivers word this was not read from their code.',
  nobodyNotices: 'No driver notices this by itself: each passes on the server’s message as it came.',
  notKnown: 'not known',
  goesOn: 'Nothing: it goes on',
  wordsNotKnown: 'It refuses, in words that are not known',
} as const;
