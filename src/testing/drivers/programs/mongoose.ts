import { createConnection } from 'mongoose';
import { tell } from './tell';

// A program of its own: node --import tsx mongoose.ts <connection string>
const [address = ''] = process.argv.slice(2);

await tell(async () => {
  const connection = createConnection(address);
  try {
    await connection.asPromise();
    return (await connection.db?.admin().command({ connectionStatus: 1 })) ?? {};
  } finally {
    await connection.close();
  }
});
