import { fullOfFields } from './longMessages';
import { RawClient } from './rawClient';

// Ten clients in a process of their own, each sending the longest messages with the most fields, one after the other
// and from the start again when it is hung up on: `crowd.ts PORT BYTES login|no-login`.

const [port = 0, length = 0] = process.argv.slice(2, 4).map(Number);
const logsIn = process.argv[4] === 'login';
const message = fullOfFields(length);
let answered = 0;

async function one(): Promise<never> {
  for (;;) {
    const client = await RawClient.open(port);
    if (logsIn) await client.login();
    while ((await client.ask(message)) !== null) answered += 1;
    client.close();
  }
}

for (let i = 0; i < 10; i++) void one();
process.on('message', () => process.send?.({ answered }));
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
