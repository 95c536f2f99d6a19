/** What a copy of the page that is served to others may do, and may not. */
export const sharedWords = {
  title: 'This copy is shared',
  says:
    'The secret access key stays in this tab; session tokens pass through the server, which keeps nothing of them. It lends ' +
    'no credentials and shows no drivers’ logins: for these, run Countersign on your own machine.',
} as const;
