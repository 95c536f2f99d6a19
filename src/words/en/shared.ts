/** What a copy of the page that is served to others may do, and may not. */
export const sharedWords = {
  title: 'This copy is shared',
  says:
    'Your secret access key stays in this tab. What goes to a cluster or to STS passes through the server, session token ' +
    'included, and is kept nowhere. The server lends no credentials of its own and shows no logins of drivers. For these, ' +
    'run Countersign on your own machine.',
} as const;
