import { unreachable } from '../../../core/fault/fault';
import type { StepId } from '../../../core/vocabulary/steps';
import { ClientFinalView, ClientFirstView, ServerFirstView } from './views/PayloadViews';
import { ConnectView, ResolveView } from './views/LegViews';
import { CredentialsView } from './views/CredentialsView';
import { HelloView } from './views/HelloView';
import { RequestView } from './views/RequestView';
import { SignatureView } from './views/SignatureView';
import { SigningKeyView } from './views/SigningKeyView';
import { StringToSignView } from './views/StringToSignView';
import { StsView } from './views/StsView';
import { VerdictView } from './views/VerdictView';

/** The annotated look at any step but the one that the page opens with. */
export function AnnotatedStep({ step }: { readonly step: Exclude<StepId, 'canonical-request'> }) {
  switch (step) {
    case 'credentials':
      return <CredentialsView />;
    case 'resolve':
      return <ResolveView />;
    case 'connect':
      return <ConnectView />;
    case 'hello':
      return <HelloView />;
    case 'client-first':
      return <ClientFirstView />;
    case 'server-first':
      return <ServerFirstView />;
    case 'request':
      return <RequestView />;
    case 'string-to-sign':
      return <StringToSignView />;
    case 'signing-key':
      return <SigningKeyView />;
    case 'signature':
      return <SignatureView />;
    case 'client-final':
      return <ClientFinalView />;
    case 'sts':
      return <StsView />;
    case 'verdict':
      return <VerdictView />;
    default:
      return unreachable(step);
  }
}
