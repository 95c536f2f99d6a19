import { unreachable } from '../../../core/fault/fault';
import type {
  CharacterSort,
  SearchDifference,
  SecretDifference,
} from '../../../core/mistakes/search/difference';
import type { SearchResult } from '../../../core/mistakes/search/result';
import { characterInWords } from '../../../words/en/signing/character';
import { ComparedText } from '../stage/ComparedText';
import { differenceInWords, type Compared } from '../stage/differenceInWords';
import { StepLink } from '../shared/StepLink';
import { maskFromOf } from '../stage/views/compareTexts';

type Found = SearchResult & { readonly kind: 'found' };

/** Where the driver's way of signing first leaves the right one, the two beside each other. */
export function FirstWrongCharacter({ result }: { readonly result: Found }) {
  return result.differences.map((difference) => (
    <div key={difference.in} className="search-differs" data-differs={difference.in}>
      <Difference difference={difference} result={result} />
    </div>
  ));
}

function Difference({
  difference,
  result,
}: {
  readonly difference: SearchDifference;
  readonly result: Found;
}) {
  switch (difference.in) {
    case 'secret':
      return <InSecret difference={difference} />;
    case 'canonical-request':
      return (
        <InText
          title="Canonical request, the right one and the driver’s"
          label="canonical request"
          compared={compare(result.sts.canonicalRequest, result.driver.canonicalRequest)}
        />
      );
    case 'string-to-sign':
      return (
        <InText
          title="String to sign, the right one and the driver’s"
          label="string to sign"
          compared={compare(result.sts.stringToSign, result.driver.stringToSign)}
        />
      );
    case 'signing-key':
      return (
        <>
          <h4>Signing key</h4>
          <p className="k-note">
            First difference: {difference.derivation}. <StepLink step="signing-key" />
          </p>
        </>
      );
    case 'signed':
      return (
        <>
          <h4>Signature</h4>
          <p className="k-note">
            What was signed is the hash of the string to sign. <StepLink step="signature" />
          </p>
        </>
      );
    case 'signature':
      return (
        <>
          <h4>Signature</h4>
          <p className="k-note">
            The right bytes, written another way. <StepLink step="signature" />
          </p>
        </>
      );
    default:
      return unreachable(difference);
  }
}

function compare(right: string, driver: string): Compared {
  return {
    left: { party: 'sts', title: 'STS', has: 'STS has', text: right },
    right: { party: 'you', title: 'Driver', has: 'the driver has', text: driver },
    maskFrom: maskFromOf(right, driver),
  };
}

interface InTextProps {
  readonly title: string;
  readonly label: string;
  readonly compared: Compared;
}

function InText({ title, label, compared }: InTextProps) {
  return (
    <>
      <h4>{title}</h4>
      <p className="k-note">{differenceInWords(compared)}</p>
      <ComparedText label={label} {...compared} />
    </>
  );
}

/** Two secrets beside each other, of which nothing shows but where they part, and by what sort of character. */
function InSecret({ difference }: { readonly difference: SecretDifference }) {
  const { character, pasted, driver, pastedLength, driverLength } = difference;
  return (
    <>
      <h4>Your secret and the driver’s</h4>
      <p className="k-note">
        First difference: character {character}. Yours {has(pasted)} there, the driver’s {has(driver)}.
      </p>
      <dl className="k-box search-secrets">
        <Masked term="Yours" at={character} what={orEnd(pasted)} length={pastedLength} />
        <Masked term="Driver" at={character} what={orEnd(driver)} length={driverLength} />
      </dl>
    </>
  );
}

function has(sort: CharacterSort): string {
  return sort === 'none' ? 'ends' : `has ${characterInWords(sort)}`;
}

function orEnd(sort: CharacterSort): string {
  return sort === 'none' ? 'end' : characterInWords(sort);
}

/** Of what is masked, so many characters are drawn on either side; their number is told besides. */
const shown = 12;

interface MaskedProps {
  readonly term: string;
  readonly at: number;
  /** In words. */
  readonly what: string;
  readonly length: number;
}

function Masked({ term, at, what, length }: MaskedProps) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <span className="k-hidden">{at - 1} characters, then </span>
        <span aria-hidden="true">
          {at - 1 > shown ? '… ' : ''}
          {'•'.repeat(Math.min(at - 1, shown))}
        </span>
        <mark>{what}</mark>
        <span aria-hidden="true">
          {'•'.repeat(Math.min(Math.max(0, length - at), shown))}
          {length - at > shown ? ' …' : ''}
        </span>
      </dd>
      <dd>{length} characters</dd>
    </>
  );
}
