import type { LinkNotice, SkipReason } from '../../core/link/facts';
import { faultInWords } from './faults/faultInWords';
import { disregardedInWords } from './notices';
import { quoted } from './quoted';

/**
 * Something worth a sentence on the way to a server that stopped nothing; without its period.
 * @param who goes that way
 */
export function linkNoticeInWords(notice: LinkNotice, who = 'the proxy'): string {
  switch (notice.code) {
    case 'option-ignored':
      return ignoredInWords(notice, who);
    case 'tls-off':
      return 'Without TLS: whoever can read the network sees every message';
    case 'verification-always-on':
      return `${notice.option} has no effect: ${who} verifies certificate and host name in any case`;
    case 'txt-auth-source-ignored':
      return notice.uriHasOne
        ? 'The TXT record sets an authSource; the one in the connection string takes its place'
        : 'The TXT record sets an authSource other than $external, which is ignored for MONGODB-AWS, as the Node ' +
            'driver does. The Rust, Go, Python, .NET and Ruby drivers apply it and then fail: add authSource=%24external to the ' +
            'connection string';
    case 'in-page':
      return 'The sandbox runs in this page: no name to resolve, no socket, no proxy.';
    case 'quoted':
      return quoted(notice.text);
  }
}

function ignoredInWords(
  notice: Extract<LinkNotice, { readonly code: 'option-ignored' }>,
  who: string,
): string {
  switch (notice.problem) {
    case 'value':
      return disregardedInWords(notice);
    case 'file':
      return `${notice.option} has no effect: a connection string names no files to ${who}; its own --tls-ca does`;
    case 'limit':
      return `srvMaxHosts: the first ${notice.kept} of ${notice.of} hosts are tried; drivers draw them by lot`;
  }
}

/** Why a host was passed over. */
export function skippedInWords(reason: SkipReason): string {
  if ('fault' in reason) return faultInWords(reason.fault).says;
  if ('quoted' in reason) return quoted(reason.quoted);
  return reason.code === 'arbiter'
    ? 'It is an arbiter, which holds no users'
    : 'It is a secondary; the primary is looked for';
}
