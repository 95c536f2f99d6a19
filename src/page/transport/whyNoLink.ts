import { faultFrom, type Fault } from '../../core/fault/fault';
import { decodeNoLink } from '../../core/link/whyNoLink';
import { postJson } from './postJson';

/** Asks the server of the page why a link was refused, which a browser does not tell. @returns null: it does not know, or nobody answers */
export async function whyNoLink(address: URL): Promise<Fault | null> {
  const told = await postJson(address, {}, { silent: 'session' }).then(decodeNoLink, () => null);
  return told && faultFrom(told);
}
