import type { Ends } from '../../../core/findings/endsOf';

/** What ends when, a sentence each. @param moment how a time is written where it is shown */
export function endsInWords(
  { credentials, signature }: Ends,
  now: number,
  moment: (epochMs: number) => string,
): readonly string[] {
  return [
    ...(credentials === null
      ? []
      : [`The credentials ${credentials <= now ? 'ended' : 'end'} at ${moment(credentials)}.`]),
    ...(signature === null
      ? []
      : [
          `STS, as it was seen, ${signature <= now ? 'took' : 'takes'} the signature until ${moment(signature)}.`,
        ]),
  ];
}
