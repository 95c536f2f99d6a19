import { percentDecodeOrKeep } from '../../bytes/percent';
import type { UriReader } from './conduct';
import type { UriLayout } from './layout';
import type { OptionsAs } from './optionsAs';
import type { LogsInBy } from './facts';
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
  const option = options.counting('authMechanism');
  if (!option) {
    return { by: without, ...lost({ code: 'no-mechanism', instead: without }, layout.hosts.span) };
  }
  const { value } = option;
  const written = percentDecodeOrKeep(value.raw, driver.plusIsSpace.token);
  if (written === aws) return { by: 'MONGODB-AWS', ...nothing };
  if (written === '') {
    return { by: without, ...lost({ code: 'no-mechanism', instead: without }, option.name.span) };
  }
  if (written.toUpperCase() === aws) {
    const conduct = driver.mechanismInOtherCase;
    const dropped = { code: 'mechanism-case-left-out', instead: without } as const;
    const by = conduct.kind === 'drops' ? without : aws;
    return { by, ...met(conduct, { code: 'mechanism-in-other-case' }, value.span, dropped) };
  }
  if (!others.includes(written)) {
    const dropped = { code: 'unknown-mechanism-left-out', instead: without } as const;
    const conduct = (!hasUser && driver.unknownWithoutUser?.(written)) || driver.unknownMechanism;
    return {
      by: conduct.kind === 'drops' ? without : 'another',
      ...met(conduct, { code: 'unknown-mechanism' }, value.span, dropped),
    };
  }
  const wantsUser = written.startsWith('SCRAM') || written === 'PLAIN';
  return wantsUser && !hasUser
    ? {
        by: 'another',
        ...met(
          driver.scramWithoutUser(written),
          { code: 'mechanism-without-user', mechanism: written },
          value.span,
        ),
      }
    : {
        by: written.startsWith('SCRAM') ? 'SCRAM' : 'another',
        ...lost({ code: 'other-mechanism', mechanism: written }, value.span),
      };
}
