import { percentDecodeOrKeep } from '../../bytes/percent';
import { mechanismPropertiesOption } from '../../connectionString/shape';
import { Secret } from '../../credentials/secret';
import { credentialsMet, propertiesMet, readsUserinfo, scramMet, tokenAs, userinfoMet } from './credentials';
import { cutPassword } from './cutPassword';
import { majors, type DriverId } from '../roster';
import type { Conduct, UriReader } from './conduct';
import { hostsAs } from './hosts';
import { hostsRead } from './hostsRead';
import type { UriLayout } from './layout';
import { mechanismAs } from './mechanism';
import { optionsMet } from './optionMet';
import { optionsAs, type OptionsAs } from './optionsAs';
import { propertiesAs } from './properties';
import type { LogsInBy } from './facts';
import type { Acceptance, Reading, Remark } from './reading';
import { remarksAs } from './remarks';
import { met, nothing, together, type Met } from './stumble';

const external = '$external';

/** What this driver makes of a connection string: the first thing that it stumbles over decides. */
export function readAs(id: DriverId, layout: UriLayout): Reading {
  const driver = majors[id].uri;
  const options = optionsAs(driver, layout);
  const option = options.counting(mechanismPropertiesOption);
  const properties = option ? propertiesAs(driver, option.value) : [];
  const token = tokenAs(driver, properties);
  const mechanism = mechanismAs(driver, layout, options);
  const source = sourceAs(driver, layout, options, mechanism.by);
  const isAws = mechanism.by === 'MONGODB-AWS';
  const { stumbles, remarks } = together([
    userinfoMet(driver, layout),
    hostsAs(driver, layout),
    optionsMet(driver, layout, options),
    mechanism,
    propertiesMet(driver, properties),
    ...(isAws ? [credentialsMet(driver, layout, token)] : []),
    ...(mechanism.by === 'SCRAM' ? [scramMet(driver, layout)] : []),
    source,
  ]);
  const acceptance = stumbles.find(({ kind }) => kind === 'refused') ?? stumbles[0] ?? { kind: 'accepted' };
  const { username, password } = layout;
  const cut = password && cutPassword(driver, password);
  const noUser = driver.emptyUser(true, { mechanism: true, colon: true });
  const forgotten = username?.raw === '' && noUser.kind === 'accepts' && noUser.effect === 'password-ignored';
  return {
    driver: id,
    acceptance,
    stumbles,
    ...(username && username.raw !== '' ? { accessKeyId: readsUserinfo(driver, username.raw) } : {}),
    ...(password && !forgotten
      ? { secretAccessKey: new Secret(readsUserinfo(driver, (cut ?? password).raw)) }
      : {}),
    ...(token ? { sessionToken: new Secret(token.value) } : {}),
    logsInBy: mechanism.by,
    source: source.text,
    hosts: hostsRead(driver, layout),
    remarks: [
      ...remarks,
      ...remarksAs(driver, layout, properties, token ?? null),
      ...refusalRemark(acceptance),
    ],
  };
}

/** What it authenticates against: for MONGODB-AWS `$external` and nothing else, whatever the database in the path. */
function sourceAs(
  driver: UriReader,
  { database }: UriLayout,
  options: OptionsAs,
  by: LogsInBy,
): Met & { readonly text: string | null } {
  const option = options.counting('authSource');
  if (!option) {
    if (by === 'MONGODB-AWS') return { text: external, ...nothing };
    return { text: by === 'SCRAM' ? percentDecodeOrKeep(database?.raw ?? 'admin', false) : null, ...nothing };
  }
  const written = percentDecodeOrKeep(option.value.raw, driver.plusIsSpace.token);
  const { span } = written === '' ? option.name : option.value;
  if (written === '') {
    const { emptySource } = driver;
    const text = by === 'MONGODB-AWS' && emptySource.kind === 'accepts' ? external : null;
    return { text, ...met(emptySource, { code: 'empty-source' }, span) };
  }
  if (by !== 'MONGODB-AWS') return { text: by === 'SCRAM' ? written : null, ...nothing };
  const fits = driver.sourceInAnyCase ? written.toLowerCase() === external : written === external;
  if (fits) return { text: external, ...nothing };
  const { otherSource } = driver;
  const text = otherSource.kind === 'accepts' ? external : heldUntilLogin(otherSource) ? written : null;
  return { text, ...met(otherSource, { code: 'other-source' }, span) };
}

function refusalRemark(acceptance: Acceptance): readonly Remark[] {
  if (acceptance.kind !== 'refused') return [];
  return [{ span: acceptance.span, effect: { code: 'refused', cause: acceptance.cause }, weight: 'refuses' }];
}

/** Whether it finds nothing wrong before it logs in. */
function heldUntilLogin(conduct: Conduct): boolean {
  return conduct.kind === 'refuses' && conduct.when === 'authenticating';
}
