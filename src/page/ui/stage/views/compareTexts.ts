import { securityTokenIn, tokenName } from '../../../../core/sigv4/canonicalRequest';
import type { MadeTwice } from '../../../state/selectors/judged';
import type { Compared } from '../differenceInWords';

/** A text as you made it beside the server's, the session token in it to be masked. */
export function compareTexts({ client, server }: MadeTwice): Compared {
  return {
    left: { party: 'you', title: 'You', has: 'you have', text: client },
    right: { party: 'server', title: 'Server', has: 'the server has', text: server },
    maskFrom: maskFromOf(client, server),
  };
}

/** Masks the session token, whichever of the texts a line is from. */
export function maskFromOf(...texts: readonly string[]): (line: string) => number | null {
  const later = new Set(texts.flatMap(laterTokenLines));
  return (line) => {
    const name = tokenName.exec(line);
    if (name) return name.index + name[0].length;
    return later.has(line) ? 0 : null;
  };
}

/** A token may hold line breaks: its lines after the first. */
function laterTokenLines(text: string): readonly string[] {
  const token = securityTokenIn(text);
  if (token === null) return [];
  const [, ...later] = text.slice(token.from, token.to).split('\n');
  return later.filter((line) => line !== '');
}
