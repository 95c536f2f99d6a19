import type { Agent } from 'node:https';
import {
  fromEnv,
  fromHttp,
  fromIni,
  fromInstanceMetadata,
  fromTokenFile,
} from '@aws-sdk/credential-providers';
import { containerFailure } from './containerAnswer';
import { profileContent, requireSession } from './profileContent';
import { requireReadable, requireReadableProfiles } from './regularFile';
import { sourceContent, type Part, type SourceContent, type SourceId } from '../../core/sources/source';

/** What a provider of AWS gives. */
export interface ProvidedCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
  /** Where the provider has put the expiration off because it could get nothing newer: the true one. */
  readonly originalExpiration?: Date;
}

/** One source of this machine: what its environment says of it, and AWS's own provider for it. */
export interface HostProvider {
  readonly id: SourceId;
  /** What can be told without asking anybody. */
  readonly content: () => SourceContent | Promise<SourceContent>;
  readonly provide: () => Promise<ProvidedCredentials>;
  /** The longest wait for one answer, milliseconds. */
  readonly patience: number;
}

/** The endpoints of a machine answer at once where they are; STS may be far. */
const nearby = 1_500;
/** Where there is no EC2, nobody is at its address: a machine elsewhere is not held up for more than twice this. */
const onThisHost = 1_000;
const farFromHere = 5_000;
/** A forward proxy looks up and connects first. */
const farThrough = 10_000;
/** Waiting is ended elsewhere; the providers' own limits, some of which end in a warning only, must not come first. */
const timeout = 60_000;

/** AWS's providers take a logger; without one they write warnings onto the console. */
const logger = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * The sources of this machine, those of the manual in its order; the connection string is the page's. AWS's providers read the
 * environment of the process themselves, so it is no argument. Each is made when it is asked, since some read the
 * environment, and refuse addresses, as they are made.
 * @param agent takes them to STS and SSO; absent, they connect by themselves
 */
export function hostProvidersBy(agent?: Agent): readonly HostProvider[] {
  const far = agent ? farThrough : farFromHere;
  const requestHandler = agent ? { requestHandler: { httpsAgent: agent } } : {};
  return [
    {
      id: 'environment',
      content: () =>
        sourceContent(
          'environment',
          present({
            accessKeyId: 'AWS_ACCESS_KEY_ID',
            secretAccessKey: 'AWS_SECRET_ACCESS_KEY',
            sessionToken: 'AWS_SESSION_TOKEN',
          }),
        ),
      provide: () => fromEnv({ logger })(),
      patience: nearby,
    },
    {
      id: 'profile',
      content: profileContent,
      provide: async () => {
        requireReadableProfiles();
        await requireSession();
        // It says by itself which region SSO is in; for a role there has to be one. A web identity in a profile takes no
        // other settings than these.
        const parentClientConfig = { region: stsRegion(), ...requestHandler };
        return fromIni({
          logger,
          ignoreCache: true,
          parentClientConfig,
          clientConfig: { maxAttempts: 1, ...requestHandler },
        })();
      },
      patience: far,
    },
    {
      id: 'web-identity',
      content: () =>
        sourceContent(
          'web-identity',
          present({ tokenFile: 'AWS_WEB_IDENTITY_TOKEN_FILE', roleArn: 'AWS_ROLE_ARN' }),
        ),
      provide: async () => {
        requireReadable('AWS_WEB_IDENTITY_TOKEN_FILE');
        return fromTokenFile({
          logger,
          clientConfig: { region: stsRegion(), maxAttempts: 1, ...requestHandler },
        })();
      },
      patience: far,
    },
    {
      id: 'ecs',
      content: () => {
        if (isSet('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI')) return { kind: 'unasked' };
        const byFullUri = isSet('AWS_CONTAINER_CREDENTIALS_FULL_URI');
        return byFullUri ? { kind: 'unasked', byFullUri } : { kind: 'empty' };
      },
      provide: async () => {
        requireReadable('AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE');
        try {
          return await fromHttp({ logger, timeout, maxRetries: 0 })();
        } catch (thrown) {
          throw containerFailure(thrown);
        }
      },
      patience: nearby,
    },
    {
      id: 'ec2',
      content: () => (isEc2Off() ? { kind: 'empty' } : { kind: 'unasked' }),
      provide: async () => {
        requireReadable();
        return fromInstanceMetadata({ logger, timeout, maxRetries: 0, ec2MetadataV1Disabled: true })();
      },
      patience: onThisHost,
    },
  ];
}

/** The same, connecting by themselves. */
export const hostProviders = hostProvidersBy();

/** Whether the environment says that EC2 is not to be asked, as AWS's SDKs read it. */
export function isEc2Off(): boolean {
  return process.env.AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true';
}

function isSet(name: string): boolean {
  return (process.env[name] ?? '') !== '';
}

function present(names: Partial<Record<Part, string>>): readonly Part[] {
  return (Object.keys(names) as Part[]).filter((part) => isSet(names[part] ?? ''));
}

/** A region must be there for the SDK to name an endpoint; the drivers ask the global one. */
function stsRegion(): string {
  return process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || 'us-east-1';
}
