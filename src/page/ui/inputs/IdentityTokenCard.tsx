import type { PastedIdentityToken } from '../../../core/paste/pasted';
import { Button } from '../kit/Button';
import { Card } from '../kit/Card';
import { Chip } from '../kit/Chip';
import { DefinitionList, type Definition } from '../kit/DefinitionList';
import { formatUtcAndLocal } from '../kit/time';
import { useActions } from '../shared/store';
import { Expiry } from '../shared/Expiry';
import { Ignored } from './Ignored';
import { Notes } from './Notes';

/** A web identity token as it reads: whose it is, for whom, and until when. It is never trusted, and never shown whole. */
export function IdentityTokenCard({ token }: { readonly token: PastedIdentityToken }) {
  const { replace } = useActions();
  const { expiration, ignored, notes, header, claims } = token;
  const characters = token.token.text.length;
  return (
    <div className="inputs-jwt">
      <Card
        title="Web identity token"
        aside={
          <Button kind="quiet" onClick={() => replace({})}>
            Close
          </Button>
        }
      >
        <p>
          <Chip tone="warn">Read, not verified</Chip> Its {characters} characters were decoded. Whether its
          issuer signed it is for STS to check; nothing here relies on it.
        </p>
        <DefinitionList
          items={[
            ...row('Issuer', token.issuer),
            ...row('Subject', token.subject),
            ...row('Audience', token.audience.join(', ') || 'none'),
            ...time('Issued', token.issuedAt),
            ...time('Not before', token.notBefore),
            ...(expiration === undefined ? [] : [{ term: 'Expires', detail: <Ends at={expiration} /> }]),
          ]}
        />
        <details className="k-note inputs-ignored">
          <summary>Header and all claims</summary>
          <DefinitionList
            items={[
              ...header.map(({ name, text }) => ({ term: `${name} (header)`, detail: text, mono: true })),
              ...claims.map(({ name, text }) => ({ term: name, detail: text, mono: true })),
            ]}
          />
        </details>
      </Card>
      <Notes notes={notes} />
      <Ignored ignored={ignored} />
    </div>
  );
}

function Ends({ at }: { readonly at: number }) {
  return (
    <>
      {formatUtcAndLocal(at).text}, <Expiry at={at} />
    </>
  );
}

function row(term: string, detail: string | undefined): readonly Definition[] {
  return detail === undefined ? [] : [{ term, detail, mono: true }];
}

function time(term: string, at: number | undefined): readonly Definition[] {
  return at === undefined ? [] : [{ term, detail: formatUtcAndLocal(at).text }];
}
