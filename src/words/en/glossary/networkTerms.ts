import { byRfc } from './definition';

/** Of names and connections. */
export const networkTerms = {
  label: byRfc(
    1035,
    'One part of a host’s name between periods: the labels of sts.us-west-2.amazonaws.com are sts, us-west-2, amazonaws and com.',
  ),
  'SRV record': byRfc(
    2782,
    'An entry in DNS that names hosts and ports for a service. mongodb+srv://NAME asks for _mongodb._tcp.NAME.',
  ),
  'TXT record': byRfc(
    1035,
    'An entry in DNS that holds text. For mongodb+srv:// it may add authSource, replicaSet and loadBalanced to the connection string.',
  ),
  TLS: byRfc(8446, 'Encrypts a connection, and proves by a certificate who is at the other end.'),
  SNI: byRfc(
    6066,
    'Server Name Indication: the host’s name, sent at the beginning of TLS, so that one address can serve many names.',
  ),
  proxy: {
    means:
      'The program that serves this page. A page cannot open a TCP connection, so the proxy opens it and carries the messages. It never has your secret.',
    source: null,
  },
} as const;
