import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { AwsCredentials } from '../../../core/credentials/awsCredentials';
import { endOfSignature, replayOf, type SignedLogin } from '../../../core/mongodbAws/replay';
import { orNull } from '../../../core/fault/fault';
import { curlOf } from '../../../core/sts/actions/curl';
import type { HowAsked } from '../../../core/sts/actions/howAsked';
import { whatLeaves } from '../../../words/en/askSts/askStsWords';
import type { Asking as Asked } from '../../state/askSts/state';
import type { AskStsStore } from '../../state/askSts/store';
import { Button } from '../kit/Button';
import { CopyLine } from '../kit/CopyLine';
import { formatUtcTime } from '../kit/time';
import { useNow } from '../shared/useNow';
import { DatabaseUsers } from './DatabaseUsers';
import { StsSays } from './StsSays';
import './askSts.css';

export interface AskStsProps {
  readonly store: AskStsStore;
  /** The signed request that was refused, as far as it is known. */
  readonly login: SignedLogin | null;
  /** What can sign anew; null where the secret is not at hand. */
  readonly credentials: AwsCredentials | null;
  /** Empty: the global endpoint. */
  readonly region: string;
  /** Whom the server did not find, as it names them; null where it says nothing of that. */
  readonly arn: string | null;
}

/** What STS says of a login, and where it says yes, which database user stands for whom it names. */
export function AskSts({ arn, ...props }: AskStsProps) {
  const { store, login, credentials, region } = props;
  const { about, askings } = useStore(store);
  const isAbout = about !== null && (about === login?.authorization || about === credentials?.accessKeyId);
  const told = isAbout ? askings : [];
  const who = told.flatMap(identityIn)[0] ?? arn;
  const user = who === null ? null : <DatabaseUsers arn={who} {...(region === '' ? {} : { region })} />;
  return (
    <>
      {arn === null ? null : user}
      <Asking {...props} askings={told} />
      {arn === null ? user : null}
    </>
  );
}

function identityIn({ answer }: Asked): readonly string[] {
  return answer.phase === 'answered' && answer.reply.kind === 'identity' ? [answer.reply.identity.arn] : [];
}

type AskingProps = Omit<AskStsProps, 'arn'> & { readonly askings: readonly Asked[] };

/** Asks for the reason that the server keeps to itself; what leaves the page is said first. */
function Asking({ store, login, credentials, region, askings }: AskingProps) {
  const proxy = useStore(store, (state) => state.proxy);
  useEffect(() => void store.actions.look(), [store]);
  const way = useWay(login, credentials);
  return (
    <section className="k-block asksts" aria-labelledby="ask-sts">
      <h3 id="ask-sts">What did STS say?</h3>
      <p className="k-fine">
        The server asks AWS STS whether the signature holds, and keeps the answer to itself. You can ask the
        same question.
      </p>
      {way === null ? (
        <p className="k-fine">
          {login === null
            ? 'There is no signed request to ask about, and no secret access key to sign a new one with.'
            : 'The signature is older than the 15 minutes that STS was seen to take. Enter the secret access key, and a new one is signed.'}
        </p>
      ) : proxy.kind === 'none' ? (
        <WithoutProxy login={way.how === 'replay' ? login : null} region={region} />
      ) : (
        <>
          <p className="k-fine">
            {whatLeaves(
              way.how,
              proxy.kind === 'other' ? proxy.host : hostOf(way.how, login, region),
              way.hasToken,
            )}{' '}
            {way.until === null ? '' : `STS takes this signature until ${formatUtcTime(way.until)} UTC.`}
          </p>
          <Button
            onClick={() => {
              if (way.how === 'replay' && login) void store.actions.replay(login);
              else if (credentials) void store.actions.fresh(credentials, region);
            }}
          >
            Ask STS
          </Button>
        </>
      )}
      {askings.length > 0 ? <StsSays askings={askings} /> : null}
    </section>
  );
}

interface Way {
  readonly how: HowAsked;
  readonly hasToken: boolean;
  /** Until when the same signature holds, epoch milliseconds. */
  readonly until: number | null;
}

/** Again while the signature holds, else afresh; null where neither is possible. */
function useWay(login: SignedLogin | null, credentials: AwsCredentials | null): Way | null {
  const now = useNow();
  const until = login && orNull(() => endOfSignature(login.amzDate));
  if (login && until !== null && now < until) {
    return { how: 'replay', hasToken: login.sessionToken !== undefined, until };
  }
  if (!credentials) return null;
  return { how: 'fresh', hasToken: credentials.sessionToken !== undefined, until: null };
}

function hostOf(how: HowAsked, login: SignedLogin | null, region: string): string {
  if (how === 'replay' && login) return login.stsHost;
  return region === '' ? 'sts.amazonaws.com' : `STS of ${region}, and to sts.amazonaws.com`;
}

/** A page that nobody serves but a file server cannot reach STS; a shell can. */
function WithoutProxy({ login, region }: { readonly login: SignedLogin | null; readonly region: string }) {
  return (
    <>
      <p className="k-fine">
        This page has no proxy that could ask STS. Run this in a shell, and paste the answer into Diagnose
        {login?.sessionToken ? '; the session token is taken from AWS_SESSION_TOKEN' : ''}:
      </p>
      {login ? <CopyLine label="request to STS" text={curlOf(replayOf(login))} /> : null}
      <CopyLine
        label="AWS CLI command"
        text={`aws sts get-caller-identity${region === '' ? '' : ` --region ${region}`}`}
      />
    </>
  );
}
