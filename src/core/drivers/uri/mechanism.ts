import { percentDecodeOrKeep } from '../../bytes/percent';
import type { UriReader } from './driver';
import type { UriLayout } from './layout';
import type { OptionsAs } from './optionsAs';
import type { LogsInBy } from './reading';
import { lost, met, nothing, type Met } from './stumble';

const aws = 'MONGODB-AWS';

/** What else a driver logs in by, when it is named. */
const others = ['SCRAM-SHA-1', 'SCRAM-SHA-256', 'MONGODB-X509', 'MONGODB-OIDC', 'GSSAPI', 'PLAIN'];

/** The mechanism as a driver takes it from the options, and what it makes of one that is missing or odd. */
export function mechanismAs(
  driver: UriReader,
  layout: UriLayout,
  options: OptionsAs,
): Met & { readonly by: LogsInBy } {
  const hasUser = layout.username !== null && layout.username.raw !== '';
  const without: LogsInBy = hasUser ? 'SCRAM' : 'none';
  const consequence = hasUser
    ? 'it logs in by SCRAM, with the access key ID for a user name'
    : 'it connects without logging in';
  const option = options.counting('authMechanism');
  if (!option) {
    return { by: without, ...lost(`without an authMechanism ${consequence}`, layout.hosts.span) };
  }
  const { value } = option;
  const written = percentDecodeOrKeep(value.raw, driver.plusIsSpace.token);
  if (written === aws) return { by: 'MONGODB-AWS', ...nothing };
  if (written === '') return { by: without, ...nothing };
  if (written.toUpperCase() === aws) {
    const conduct = driver.mechanismInOtherCase;
    const dropped = `a mechanism in this case is left out, and ${consequence}`;
    const by = conduct.kind === 'drops' ? without : aws;
    return { by, ...met(conduct, 'a mechanism that is not in capitals', value.span, dropped) };
  }
  if (!others.includes(written)) {
    const dropped = `it knows no such mechanism, leaves it out, and ${consequence}`;
    return {
      by: driver.unknownMechanism.kind === 'drops' ? without : 'another',
      ...met(driver.unknownMechanism, 'a mechanism that does not exist', value.span, dropped),
    };
  }
  const wantsUser = written.startsWith('SCRAM') || written === 'PLAIN';
  return wantsUser && !hasUser
    ? {
        by: 'another',
        ...met(driver.scramWithoutUser(written), `${written} without a user name`, value.span),
      }
    : {
        by: written.startsWith('SCRAM') ? 'SCRAM' : 'another',
        ...lost(`it logs in by ${written}, not by MONGODB-AWS`, value.span),
      };
}
