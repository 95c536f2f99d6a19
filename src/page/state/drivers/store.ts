import type { FaultData } from '../../../core/fault/facts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Fault, faultData } from '../../../core/fault/fault';
import { Secret } from '../../../core/credentials/secret';
import type { CodeRequest, CodeServer, CodeSource } from '../../../core/drivers/code/snippet';
import type { ToolId } from '../../../core/drivers/code/snippets';
import type { DriverId } from '../../../core/drivers/roster';
import { kindOfHost } from '../../../core/evidence/kindOfHost';
import { compareDrivers, type Comparison } from '../../../core/drivers/uri/compareDrivers';
import { passwordWithoutAt } from '../../../core/drivers/uri/passwordWithoutAt';
import { safeFormOf } from '../../../core/drivers/uri/safeForm';
import type { Inputs } from '../inputs/inputs';
import { signingCredentials } from '../inputs/resolution';

/** What the list of the mode offers: a driver whose reading is known, or a tool that has code alone. */
export type Reader = DriverId | ToolId;

export interface DriversState {
  /** The connection string as it was typed, credentials and all; it goes nowhere. */
  readonly text: Secret;
  readonly reader: Reader;
  /** A driver whose reading stands beside it; null: none does. */
  readonly beside: DriverId | null;
  readonly source: CodeSource;
  /** What the person says that the server is; null: what its host name tells. */
  readonly server: CodeServer | null;
  /** Whether code holds the values themselves. */
  readonly literals: boolean;
}

export interface DriversActions {
  edit(change: Partial<DriversState>): void;
}

export type DriversStore = StoreApi<DriversState> & { readonly actions: DriversActions };

/** Something to look at: credentials with a plus sign and a slash, as AWS makes them, pasted as they were. */
export const exampleUri =
  'mongodb+srv://ASIAIOSFODNN7EXAMPLE:countersign%2FSandbox+Role%2F9f2KEXAMPLEKEY0@cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:IQoJb3JpZ2luX2VjEXAMPLE+Token%2FEXAMPLE%3D%3D';

/** The connection string of the Handshake as it was given, with the credentials that it had; empty where there is none. */
export function stringOf({ connectionString, whole }: Pick<Inputs, 'connectionString' | 'whole'>): Secret {
  return whole?.target === connectionString ? whole.text : new Secret(connectionString);
}

export function createDriversStore(inputs: Pick<Inputs, 'connectionString' | 'whole'>): DriversStore {
  const given = stringOf(inputs);
  const store = createStore<DriversState>(() => ({
    text: given.length === 0 ? new Secret(exampleUri) : given,
    reader: 'node7',
    beside: null,
    source: 'environment',
    server: null,
    literals: false,
  }));
  return Object.assign(store, {
    actions: { edit: (change: Partial<DriversState>) => store.setState(change) },
  });
}

/** How the drivers read what was typed, or why there is none. */
export type Looked = { readonly comparison: Comparison } | { readonly fault: FaultData };

const looks = new WeakMap<Secret, Looked>();

/** Asked by every part of the mode, and worked out once. @param text as typed; white space around it is no part of it */
export function lookThrough(text: Secret): Looked {
  const looked = looks.get(text) ?? lookAt(text);
  looks.set(text, looked);
  return looked;
}

function lookAt(text: Secret): Looked {
  try {
    return { comparison: compareDrivers(text.reveal().trim()) };
  } catch (thrown) {
    if (thrown instanceof Fault) return { fault: faultData(thrown) };
    throw thrown;
  }
}

const placeholder = 'mongodb+srv://<cluster>.mongodb.net/?authMechanism=MONGODB-AWS&authSource=%24external';

/** The code, but for its words, that belongs to what was typed, and to the page's credentials where it has none of its own. */
export function codeRequestOf(
  { source, literals, server }: DriversState,
  looked: Looked,
  inputs: Inputs,
): Omit<CodeRequest, 'placeholders'> {
  const page = signingCredentials(inputs);
  const uri =
    // What is taken for a host may be a password then.
    'comparison' in looked && passwordWithoutAt(looked.comparison.layout) === null
      ? safeFormOf(looked.comparison.layout, false).uri.reveal()
      : placeholder;
  // Rust reads a plus sign as it is written, which is what was meant.
  const meant =
    'comparison' in looked ? looked.comparison.readings.find(({ driver }) => driver === 'rust') : undefined;
  const own = meant?.accessKeyId !== undefined && meant.secretAccessKey !== undefined;
  const accessKeyId = own ? (meant.accessKeyId ?? '') : page.accessKeyId;
  const secretAccessKey = own ? (meant.secretAccessKey ?? new Secret('')) : page.secretAccessKey;
  const pageToken = page.sessionToken.length > 0 ? page.sessionToken : null;
  const sessionToken = own ? (meant.sessionToken ?? null) : pageToken;
  return {
    uri,
    source,
    server: server ?? serverOf(looked),
    temporary: sessionToken !== null,
    roleArn: inputs.roleArn === '' ? null : inputs.roleArn,
    // A machine keeps its secret to itself.
    literals:
      literals && accessKeyId !== '' && secretAccessKey.length > 0
        ? { accessKeyId, secretAccessKey, sessionToken }
        : null,
  };
}

/** What the hosts tell of the server, as far as code depends on it. */
function serverOf(looked: Looked): CodeServer {
  if (!('comparison' in looked)) return 'any';
  const hosts = looked.comparison.layout.hosts.raw.split(',').map((host) => host.replace(/:\d*$/, ''));
  return hosts.some((host) => kindOfHost(host) === 'documentdb') ? 'documentdb' : 'any';
}
