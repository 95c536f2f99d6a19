/** What each metric is, as whoever reads `/metrics` is told it. */
export const helps = {
  links_open: 'Links that are open, each a WebSocket of a page.',
  links_most: 'Links that may be open at once (--max-links).',
  links_total: 'Links that were opened.',
  handshakes_total:
    'Handshakes by how they ended and on which leg of the way, known without looking into what is signed: authenticated and refused are read off the fields ok and done of the server’s replies to saslStart and saslContinue; forbidden was refused by this proxy’s rules; failed broke on that leg; left is a page that went or fell silent before; stopped is this process ending. The mistakes that people make on purpose count as well.',
  handshake_duration_seconds:
    'Time from the page’s asking for a server to the end of the handshake, with the time that a person holds a message.',
  exchange_duration_seconds: 'Time from a command handed to the server’s connection to its reply.',
  refusals_total: 'What this server refused, by the rule.',
  limits_hit_total: 'How often a limit was met, by the limit.',
  sts_requests_total:
    'Requests passed to STS: answered with what was asked for, refused by STS, or failed on the way or by a rule.',
} as const;
