import type { ReactNode } from 'react';
import { capturesOf } from '../../../core/evidence/capturesOf';
import type { Finding } from '../../../core/findings/finding';
import { regionOfHost } from '../../../core/mongodbAws/stsHost';
import { signedLoginOf } from '../../state/diagnose/signedLogin';
import { subjectsInWords } from '../../../words/en/findings/subjectNames';
import { AskSts } from '../askSts/AskSts';
import { FindingRows } from '../shared/FindingRows';
import { useDiagnoseStores, useDiagnosis, type Diagnosis } from './context';
import { Clocks } from './Clocks';
import { Doors } from './Doors';
import { Harmless } from './Harmless';
import { NextQuestion } from './NextQuestion';
import { OwnTexts } from './OwnTexts';
import { SecretsCheck } from './SecretsCheck';
import { StillMissing } from './StillMissing';
import { TwoLogins } from './TwoLogins';

/** Findings, with the cheapest test at the first of them, then whom else to ask. */
export function Found() {
  const diagnosis = useDiagnosis();
  const { judged, known, compared } = diagnosis;
  const { findings, harmless } = judged;
  return (
    <div className="k-stack diagnose-found" data-gap="16">
      {compared === null ? null : <TwoLogins compared={compared} />}
      <section aria-labelledby="diagnose-found">
        <h2 id="diagnose-found" className="k-stage-title">
          What it is
        </h2>
        {findings.length === 0 ? (
          <p className="k-empty">
            {known.ending?.outcome === 'authenticated'
              ? 'Nothing is wrong: this login succeeded.'
              : 'No cause can be read from this. Bring the error of your program, or of the server, beside it.'}
          </p>
        ) : (
          <FindingRows findings={findings} action={at(findings[0], <NextQuestion judged={judged} />)} />
        )}
        {judged.proven.size === 0 ? null : (
          <p className="k-fine">Shown to be right: {subjectsInWords(judged.proven)}.</p>
        )}
        <Harmless findings={harmless} passed={judged.passed} />
      </section>
      <SecretsCheck known={known} />
      <OwnTexts known={known} />
      <Clocks known={known} />
      {findings.length === 0 ? <NextQuestion judged={judged} /> : null}
      <StillMissing captures={capturesOf(known)} />
      <Asked diagnosis={diagnosis} />
      <Doors known={known} />
    </div>
  );
}

function at(place: Finding | undefined, shown: ReactNode) {
  return (finding: Finding): ReactNode => (finding === place ? shown : null);
}

/** Where there was a refusal, STS can be asked; where it said yes, the database user is what is left. */
function Asked({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { known } = diagnosis;
  const { askSts } = useDiagnoseStores();
  const login = signedLoginOf(known);
  const arn = arnIn(diagnosis);
  const { accessKeyId = '', secretAccessKey, sessionToken } = known.credentials ?? {};
  const credentials =
    secretAccessKey && secretAccessKey.length > 0 && accessKeyId !== ''
      ? { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) }
      : null;
  if (!login && !credentials && arn === null && known.reply === undefined) return null;
  const host = login?.stsHost ?? known.captured?.stsHost;
  const region = (host === undefined ? null : regionOfHost(host)) ?? '';
  return <AskSts store={askSts} login={login} credentials={credentials} region={region} arn={arn} />;
}

/** Who it is: as the server that did not find them names them, as STS says, or as somebody wrote it down. */
function arnIn({ known, judged }: Diagnosis): string | null {
  for (const finding of judged.findings) {
    if (finding.code === 'reply-user-not-found' && finding.facts.arn !== null) return finding.facts.arn;
  }
  const told = known.sts?.kind === 'identity' ? known.sts.identity.arn : undefined;
  return told ?? known.arn ?? null;
}
