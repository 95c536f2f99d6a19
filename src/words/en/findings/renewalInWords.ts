import type { Renewal } from '../../../core/drivers/driver';
import { majors } from '../../../core/drivers/roster';
import type { RenewalFacts } from '../../../core/findings/facts/time';
import { inWords } from '../duration';

const given: Readonly<Record<Renewal['given'], string>> = {
  kept: 'Credentials in its connection string or options are kept as they are: once they have ended, new connections fail.',
  'not-taken': 'It takes no credentials in its connection string.',
};

const environment = {
  'each-login': 'Those of the environment are read again at each login.',
  kept: 'Those of the environment are kept from the first login on.',
} as const;

/** With what a driver's pool opens connections when its credentials have ended. */
export function renewalInWords({ driver, renewal }: RenewalFacts['driver-renewal']): string {
  return [
    `${majors[driver].name} signs each new connection by itself; those that are open stay open.`,
    given[renewal.given],
    ...(renewal.environment === null ? [] : [environment[renewal.environment]]),
    others(renewal),
    ...(renewal.forgetsRefused === true ? ['What was kept is forgotten when a login is refused.'] : []),
  ].join(' ');
}

function others({ others: how, beforeEndMs }: Renewal): string {
  if (how === 'each-login') return 'For others, an AWS SDK or another provider is asked at each login.';
  const from = beforeEndMs === null ? 'when they end' : `from ${inWords(beforeEndMs)} before their end`;
  return `Those of an endpoint or an SDK are kept, and fetched anew ${from}.`;
}
