import type { ReactNode } from 'react';
import type { HandshakeEvent } from '../../../../core/trace/events';
import type { StsJudgement } from '../../../../core/sts/judgement';
import { toldOf, type Told } from '../../../state/selectors/judged';
import { lastOf } from '../../../../core/trace/inLog';
import { reasonInWords } from '../../../../words/en/refusals/reasonInWords';
import { LongText } from '../../kit/LongText';
import { Card, CardGrid } from '../../kit/Card';
import { PartyMark } from '../../kit/party';
import { useLog, useSigner } from '../../shared/store';
import { Value } from '../../shared/Values';
import { gapInWords } from './gapInWords';
import './WhatWasTold.css';

type Refused = HandshakeEvent & { readonly type: 'refused-by-server' };

/**
 * What the server knows beside what the client was told: the gap between the two is the lesson. Of the sandbox only;
 * a real server keeps the first card to itself.
 */
export function WhatWasTold({ finding }: { readonly finding?: ReactNode }) {
  const log = useLog();
  const judgement = lastOf(log, 'judged')?.judgement ?? null;
  const refused = lastOf(log, 'refused-by-server') ?? null;
  const told = toldOf(log);
  const client = useSigner() === 'driver' ? 'the driver' : 'you';
  return (
    <div>
      <CardGrid>
        {refused ? (
          <Card title="What the server found" mark={<PartyMark party="server" />}>
            <RefusedByItself refused={refused} />
          </Card>
        ) : judgement ? (
          <Card title="What STS told the server" mark={<PartyMark party="sts" />}>
            <StsAnswer judgement={judgement} />
            {finding}
          </Card>
        ) : null}
        <Card title={`What the server told ${client}`} mark={<PartyMark party="server" />}>
          <Reply told={told} />
        </Card>
      </CardGrid>
      {told && (judgement || refused) ? (
        <p className="k-fine told-gap">{gapInWords(judgement, told)}</p>
      ) : null}
    </div>
  );
}

function StsAnswer({ judgement: { outcome, status } }: { readonly judgement: StsJudgement }) {
  return (
    <>
      <div className="told-head" data-tone={outcome.accepted ? 'ok' : 'bad'}>
        HTTP {status}
        {outcome.accepted ? ': this is who signed' : ` ${outcome.error.code}`}
      </div>
      {outcome.accepted ? (
        <p className="k-mono">
          <Value name="arn" text={outcome.identity.arn} />
        </p>
      ) : (
        <blockquote className="k-mono told-quote">
          <LongText>{outcome.error.message}</LongText>
        </blockquote>
      )}
    </>
  );
}

function RefusedByItself({ refused: { reason, offset } }: { readonly refused: Refused }) {
  return (
    <>
      <div className="told-head" data-tone="bad">
        The server refused by itself; STS was not asked
      </div>
      <p>{reasonInWords(reason)}</p>
      {offset === undefined ? null : <p>At byte {offset} of the payload.</p>}
    </>
  );
}

/** The reply to the last message of the conversation, as a client sees it. */
function Reply({ told }: { readonly told: Told | null }) {
  if (!told) return <p>Nothing yet.</p>;
  if (told.ok) {
    return (
      <>
        <div className="told-head" data-tone="ok">
          ok: 1
        </div>
        <p>{told.command === 'saslStart' ? 'A challenge; nothing is decided yet.' : 'The login is done.'}</p>
      </>
    );
  }
  return (
    <>
      <div className="told-head" data-tone="bad">
        Code {told.code ?? 'none'} <LongText atFirst={300}>{told.codeName ?? ''}</LongText>
      </div>
      <blockquote className="k-mono told-quote">
        <LongText>{told.message}</LongText>
      </blockquote>
    </>
  );
}
