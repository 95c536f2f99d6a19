import { ServerSession } from '../../core/handshake/serverSession';
import type { ListenerSettings } from '../../core/capture/settings';
import type { ServerPorts } from '../../core/mongodbAws/server/state';
import type { OpenSession } from '../listener/listenerSession';

/** The sandbox as the one who answers. @param ports asked at each new connection */
export function sandboxSession(ports: () => ServerPorts): OpenSession {
  return (tell) => {
    const session = new ServerSession({ ...ports(), tell: (finding) => tell({ type: 'finding', finding }) });
    return {
      get loggedIn() {
        return session.loggedIn;
      },
      receive: (message, request) => (request ? session.answer(request) : session.receive(message)),
      close: () => undefined,
    };
  };
}

/** The server's half, behaving as was chosen. */
export function portsBy({ mode, answer }: ListenerSettings, ports: ServerPorts): ServerPorts {
  return {
    ...ports,
    mode,
    // A chosen failure is to meet every driver, whatever STS would make of its credentials.
    answer: answer.kind === 'judge' ? 'judge' : 'accept',
    faults: new Set(answer.kind === 'fail' ? [answer.fault] : []),
  };
}
